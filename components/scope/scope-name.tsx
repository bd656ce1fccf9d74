'use client';

import { createContext, type ReactNode, useContext } from 'react';

const Name = createContext<string | null>(null);

/** What the scope of the pages below is called; null for the provider as a whole. */
export function ScopeName({ name, children }: { name: string | null; children: ReactNode }) {
  return <Name value={name}>{children}</Name>;
}

export function useScopeName(): string | null {
  return useContext(Name);
}
