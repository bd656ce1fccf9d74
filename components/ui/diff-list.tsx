import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface Difference {
  field: ReactNode;
  before?: ReactNode;
  after?: ReactNode;
}

/** Before → after, one row per field. Marks, not only colours, tell the sides apart. */
export function DiffList({
  items,
  caption,
  heads = ['Before', 'After'],
  className,
}: {
  items: Difference[];
  caption: string;
  /** What the two sides are. */
  heads?: readonly [string, string];
  className?: string;
}) {
  return (
    <div className={clsx('overflow-x-auto', className)}>
      <table className="ledger">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ field, before, after }, index) => (
            <tr key={index}>
              <th scope="row" className="text-ink-2">
                {field}
              </th>
              <td>{side(before, 'before')}</td>
              <td>{side(after, 'after')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function side(value: ReactNode, which: 'before' | 'after') {
  if (value === null || value === undefined || value === '')
    return <span className="text-ink-2">nothing</span>;
  if (which === 'before') return <del className="text-danger decoration-1">{value}</del>;
  return <ins className="font-medium text-ok no-underline">{value}</ins>;
}
