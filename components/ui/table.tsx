import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export interface TableFrameProps {
  /** Names the table. Shown above it unless `captionHidden`. */
  caption: ReactNode;
  captionHidden?: boolean;
  density?: 'compact' | 'comfortable';
  /**
   * From which width on the columns are sure to fit. From there the head sticks below the top bar; below it the table
   * scrolls sideways inside its frame, because one box cannot do both.
   */
  fitsFrom?: 'always' | 'lg' | 'xl' | '2xl';
  /** Give the frame itself a tab stop when no cell holds a link or control. */
  focusable?: boolean;
  children: ReactNode;
  className?: string;
}

export function TableFrame({
  caption,
  captionHidden = false,
  density,
  fitsFrom = 'lg',
  focusable = false,
  children,
  className,
}: TableFrameProps) {
  return (
    <div
      data-density={density}
      className={clsx('relative', frames[fitsFrom], className)}
      {...(focusable && {
        role: 'region',
        tabIndex: 0,
        'aria-label': typeof caption === 'string' ? caption : 'Table',
      })}
    >
      <table className="ledger">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-body text-ink-2'}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

/** Instead of HTML's own obsolete `align`. */
interface Aligned {
  align?: 'start' | 'end';
}

export function ColumnHead({ align, className, ...rest }: Omit<ComponentProps<'th'>, 'align'> & Aligned) {
  return <th scope="col" data-align={align} className={className} {...rest} />;
}

/** A cell of digits: mono, never wrapped. `align="end"` for amounts, start for numbers one reads out. */
export function DigitsCell({ align, className, ...rest }: Omit<ComponentProps<'td'>, 'align'> & Aligned) {
  return <td data-align={align} className={clsx('digits', className)} {...rest} />;
}

/** The name of a row; its link is what opens the row. */
export function RowHead({ className, ...rest }: ComponentProps<'th'>) {
  return <th scope="row" className={clsx('font-medium! max-lg:min-w-44', className)} {...rest} />;
}

/** One row across all columns: an empty state, or the strip that offers all matching rows. */
export function WideRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr className="hover:*:bg-transparent!">
      <td colSpan={columns} className="py-0!">
        {children}
      </td>
    </tr>
  );
}

const sticky = '[&_thead_th]:sticky [&_thead_th]:top-(--spacing-bar) [&_thead_th]:z-10';

const frames = {
  always: sticky,
  lg: 'max-lg:overflow-x-auto lg:[&_thead_th]:sticky lg:[&_thead_th]:top-(--spacing-bar) lg:[&_thead_th]:z-10',
  xl: 'max-xl:overflow-x-auto xl:[&_thead_th]:sticky xl:[&_thead_th]:top-(--spacing-bar) xl:[&_thead_th]:z-10',
  '2xl':
    'max-2xl:overflow-x-auto 2xl:[&_thead_th]:sticky 2xl:[&_thead_th]:top-(--spacing-bar) 2xl:[&_thead_th]:z-10',
};
