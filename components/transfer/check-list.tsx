'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { LampShape } from '@/components/ui/lamp';
import { Notice } from '@/components/ui/notice';

/** What was counted: whether what the archive held is here. */
export interface CountedCheck {
  what: string;
  /** "12 of 12 blocks are here". */
  found: string;
  isRight: boolean;
  href?: string;
}

/** What somebody has to do or look at. */
export interface HandCheck {
  name: string;
  what: string;
  why: string | null;
  done: boolean;
}

export interface CheckListProps {
  importId: string;
  counted: readonly CountedCheck[];
  byHand: readonly HandCheck[];
  /** Absent for those who only read. */
  action?: FormAction<unknown>;
}

export function CheckList({ importId, counted, byHand, action }: CheckListProps) {
  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
      <div>
        <h3 className="mb-1 font-medium">Counted against the archive</h3>
        <ul className="border-t border-line">
          {counted.map(({ what, found, isRight, href }) => (
            <li key={what} className="flex items-baseline gap-2 border-b border-line py-1.5">
              <LampShape state={isRight ? 'active' : 'conflict'} />
              <span className="min-w-0">
                {href ? (
                  <a href={href} className="link">
                    {what}
                  </a>
                ) : (
                  what
                )}
                <span className={isRight ? 'text-ink-2' : 'font-medium text-danger'}>: {found}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="mb-1 font-medium">By hand</h3>
        <ul className="border-t border-line">
          {byHand.map((check) => (
            <HandRow key={check.name} importId={importId} check={check} action={action} />
          ))}
        </ul>
      </div>
    </div>
  );
}

interface HandRowProps {
  importId: string;
  check: HandCheck;
  action: CheckListProps['action'];
}

function HandRow({ importId, check: { name, what, why, done }, action }: HandRowProps) {
  const [state, act, isPending] = useActionState(action ?? refuse, idle);
  return (
    <li className="flex items-start justify-between gap-3 border-b border-line py-1.5">
      <span className="flex min-w-0 items-baseline gap-2">
        <LampShape state={done ? 'active' : 'awaiting'} />
        <span className="min-w-0">
          <span className="sr-only">{done ? 'Done: ' : 'To do: '}</span>
          <span className={done ? 'text-ink-2' : undefined}>{what}</span>
          {why && <span className="block text-ink-2">{why}</span>}
          {state.status === 'failed' && <Notice tone="danger" announce="alert" title={state.message} />}
        </span>
      </span>
      {action && (
        <form action={act} className="shrink-0">
          <input type="hidden" name="id" value={importId} />
          <input type="hidden" name="check" value={name} />
          <input type="hidden" name="done" value={done ? 'no' : 'yes'} />
          <SubmitButton variant="quiet" size="small" pending={isPending} aria-label={labelOf(what, done)}>
            {done ? 'Take back' : 'Tick off'}
          </SubmitButton>
        </form>
      )}
    </li>
  );
}

function labelOf(what: string, done: boolean): string {
  return `${done ? 'Take back' : 'Tick off'}: ${what}`;
}

async function refuse(state: FormState): Promise<FormState> {
  return state;
}
