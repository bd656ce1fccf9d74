import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface Definition {
  term: ReactNode;
  /** Empty values are shown as "not set", so that a gap is a statement and not an accident. */
  value: ReactNode;
  /** Set in mono with no wrapping inside a number. */
  kind?: 'text' | 'digits';
}

export function DefinitionList({ items, className }: { items: Definition[]; className?: string }) {
  return (
    <dl className={clsx('border-t border-line', className)}>
      {items.map(({ term, value, kind = 'text' }, index) => (
        <div
          key={index}
          className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[minmax(8rem,12rem)_1fr]"
        >
          <dt className="text-ink-2">{term}</dt>
          <dd className={clsx('min-w-0', kind === 'digits' && 'font-mono text-table')}>
            {isEmpty(value) ? <span className="text-ink-2">not set</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === '' || value === false;
}
