import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-control border border-line bg-surface px-1 font-mono text-meta text-ink-2 shadow-[inset_0_-1px_0_var(--color-line)]">
      {children}
    </kbd>
  );
}
