'use client';

import { usePathname } from 'next/navigation';
import { scopeIn } from './address';

/** How the addresses of the scope begin that is shown; nothing for the provider as a whole. */
export function useScope(): string {
  // Next knows no path where a part is shown by itself, as in its tests.
  return scopeIn((usePathname() as string | null) ?? '');
}
