'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface Undrawn {
  isUndrawn: boolean;
  setUndrawn(is: boolean): void;
}

const Undrawn = createContext<Undrawn>({ isUndrawn: false, setUndrawn: () => undefined });

/** Whether something was chosen that the plan does not have yet: "Import" would go past it. */
export function UndrawnChoices({ children }: { children: ReactNode }) {
  const [isUndrawn, setUndrawn] = useState(false);
  const value = useMemo(() => ({ isUndrawn, setUndrawn }), [isUndrawn]);
  return <Undrawn value={value}>{children}</Undrawn>;
}

export function useUndrawnChoices(): Undrawn {
  return useContext(Undrawn);
}
