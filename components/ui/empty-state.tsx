import type { ReactNode } from 'react';
import { LampShape, type LampState } from './lamp';

type EmptyKind = 'first-use' | 'no-match' | 'no-permission' | 'failed';

export interface EmptyStateProps {
  kind: EmptyKind;
  /** The fact: "No tenants yet." */
  title: ReactNode;
  /** The cause, when it is not obvious. */
  children?: ReactNode;
  /** The next step. There is always one, so it is not optional. */
  actions: ReactNode;
}

/** An unlit row of lamps; the one that is lit says which of the four kinds it is. */
export function EmptyState({ kind, title, children, actions }: EmptyStateProps) {
  return (
    <section
      role={kind === 'failed' ? 'alert' : undefined}
      className="flex flex-col items-start gap-3 border-y border-line px-2 py-10 sm:px-8"
    >
      <span aria-hidden="true" className="flex gap-1">
        {Array.from({ length: 5 }, (_, index) => (
          <LampShape key={index} state={index === 2 ? marks[kind] : 'inactive'} />
        ))}
      </span>
      <div className="max-w-prose">
        <h2 className="text-section font-bold">{title}</h2>
        {children && <div className="mt-1 text-ink-2">{children}</div>}
      </div>
      <div className="flex flex-wrap items-center gap-2">{actions}</div>
    </section>
  );
}

const marks: Record<EmptyKind, LampState> = {
  'first-use': 'active',
  'no-match': 'inactive',
  'no-permission': 'deleted',
  failed: 'conflict',
};
