import { clsx } from 'clsx';
import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type NoticeTone = 'info' | 'warning' | 'danger';

export interface NoticeProps {
  tone?: NoticeTone;
  /** The fact, in one short sentence. */
  title?: ReactNode;
  /** The cause and the way on. */
  children?: ReactNode;
  actions?: ReactNode;
  /** `alert` when it appears because of what the person just did; otherwise nothing is announced. */
  announce?: 'alert' | 'status';
  className?: string;
}

export function Notice({ tone = 'info', title, children, actions, announce, className }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      role={announce}
      className={clsx('flex gap-3 border-y border-l-3 border-y-line px-3 py-2', edges[tone], className)}
    >
      <Icon className={clsx('mt-0.5 size-4 shrink-0', inks[tone])} aria-hidden />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{words[tone]}</span>
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="max-w-prose text-ink-2">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

const icons = { info: Info, warning: TriangleAlert, danger: OctagonAlert };
const words = { info: 'Note: ', warning: 'Warning: ', danger: 'Problem: ' };
const inks = { info: 'text-accent', warning: 'text-lamp-text', danger: 'text-danger' };
const edges = {
  info: 'border-l-accent bg-surface',
  warning: 'border-l-lamp bg-surface',
  danger: 'border-l-danger bg-danger-soft',
};
