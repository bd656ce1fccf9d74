import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type LampState = 'active' | 'awaiting' | 'inactive' | 'resting' | 'conflict' | 'deleted';

export interface LampProps {
  state: LampState;
  /** Replaces the word, e.g. "3 conflicts". The shape alone is never enough, so it cannot be empty. */
  children?: ReactNode;
  className?: string;
}

/** Colour, shape and word say the same thing three times. */
export function Lamp({ state, children, className }: LampProps) {
  return (
    <span className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <LampShape state={state} />
      <span className={wordClass[state]}>{children ?? lampWords[state]}</span>
    </span>
  );
}

/** The bare 10 px shape, for places where the word stands elsewhere (a legend, a chart). */
export function LampShape({ state }: { state: LampState }) {
  return (
    <svg
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
      className={clsx('shrink-0', shapeClass[state])}
    >
      {shapes[state]}
    </svg>
  );
}

const lampWords: Record<LampState, string> = {
  active: 'Active',
  awaiting: 'Awaiting activation',
  inactive: 'Inactive',
  resting: 'In quarantine',
  conflict: 'Conflict',
  deleted: 'Deleted',
};

const shapes: Record<LampState, ReactNode> = {
  active: <rect width="10" height="10" fill="currentColor" />,
  awaiting: (
    <>
      <rect width="10" height="10" className="fill-lamp" />
      <rect x="5" width="5" height="10" className="fill-surface" />
      <rect x=".5" y=".5" width="9" height="9" fill="none" stroke="currentColor" />
    </>
  ),
  inactive: (
    <rect x=".75" y=".75" width="8.5" height="8.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
  resting: (
    <>
      <rect x=".75" y=".75" width="8.5" height="8.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M1 9 9 1M1 5l4-4M5 9l4-4" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  conflict: <path d="M5 0 10 10H0z" fill="currentColor" />,
  deleted: <path d="m1 1 8 8M9 1 1 9" fill="none" stroke="currentColor" strokeWidth="2" />,
};

const shapeClass: Record<LampState, string> = {
  active: 'text-ok',
  awaiting: 'text-lamp-text',
  inactive: 'text-ink-2',
  resting: 'text-ink-2',
  conflict: 'text-danger',
  deleted: 'text-ink-2',
};

const wordClass: Record<LampState, string> = {
  active: 'text-ink',
  awaiting: 'text-lamp-text',
  inactive: 'text-ink-2',
  resting: 'text-ink-2',
  conflict: 'font-medium text-danger',
  deleted: 'text-ink-2 line-through',
};
