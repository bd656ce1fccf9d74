import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { LampShape } from '@/components/ui/lamp';

export interface MoveStepProps {
  number: number;
  title: string;
  phase: 'done' | 'now' | 'later';
  /** Who did it and when. */
  done?: ReactNode;
  /** Another way than forwards, small beside the title. */
  back?: ReactNode;
  children?: ReactNode;
}

const lamps = { done: 'active', now: 'awaiting', later: 'inactive' } as const;
const words = { done: 'Done', now: 'Now', later: 'Later' } as const;

/** One step of the guide: what it is, how it stands, and what there is to do. */
export function MoveStep({ number, title, phase, done, back, children }: MoveStepProps) {
  return (
    <li
      aria-current={phase === 'now' ? 'step' : undefined}
      className={clsx(
        'grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 border-b border-l-3 border-b-line py-3 pl-2',
        phase === 'now' ? 'border-l-lamp' : 'border-l-transparent forced-colors:border-l-[Canvas]',
      )}
    >
      <span className="flex h-8 items-center justify-end font-mono text-table text-ink-2">{number}</span>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h2
            className={clsx(
              'flex min-h-8 flex-wrap items-center gap-x-2',
              phase === 'now' ? 'text-section font-bold' : 'font-medium',
            )}
          >
            <LampShape state={lamps[phase]} />
            <span className="sr-only">{words[phase]}: </span>
            <span className={phase === 'later' ? 'text-ink-2' : undefined}>{title}</span>
          </h2>
          {back}
        </div>
        {done && <p className="text-ink-2">{done}</p>}
        {children && <div className="mt-2 flex max-w-prose flex-col gap-3">{children}</div>}
      </div>
    </li>
  );
}
