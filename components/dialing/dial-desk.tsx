'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { TextField } from '@/components/form/text-field';
import { useDelayedAnswer } from '@/components/form/use-delayed-answer';
import { addScope } from '@/components/scope/address';
import { fetchInScope } from '@/components/scope/fetch-in-scope';
import { useScope } from '@/components/scope/use-scope';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { dial } from '@/lib/dialing/dial';
import type { DialAnswer, DialPlan } from '@/lib/dialing/model';
import type { ShortRow } from '@/lib/dialing/plan-of-profile';
import { readDigits } from '@/lib/dialing/read-digits';
import { type DialPlace, dialAddress } from './dial-address';
import type { DialExample } from './dial-examples';
import { DialLink } from './dial-link';
import { DialVerdict } from './dial-verdict';
import { KeyRow } from './key-row';
import { ShortNumberTable } from './short-number-table';
import { StepList } from './step-list';

export interface DialDeskProps {
  place: DialPlace;
  /** Absent where it is too large to be sent. */
  plan: DialPlan | undefined;
  typed: string;
  answer: DialAnswer | undefined;
  examples: readonly DialExample[];
  rows: readonly ShortRow[];
  more: number;
}

/** Answers with every digit: own numbers at once, other tenants’ when the server has been asked. */
export function DialDesk({
  place: desk,
  plan,
  typed: first,
  answer: found,
  examples,
  rows,
  more,
}: DialDeskProps) {
  const scope = useScope();
  const place = useMemo(() => ({ ...desk, page: addScope(scope, desk.page) }), [desk, scope]);
  const [typed, setTyped] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  const { digits, issue } = readDigits(typed);
  const isFound = found?.digits === digits;
  const asked = useDelayedAnswer(issue || isFound ? '' : digits, (signal) =>
    askServer({ place, digits }, signal),
  );
  const here = plan && !issue ? dial(plan, digits, undefined) : undefined;
  const answer = asked.state === 'done' ? asked.value : isFound ? found : here;

  useEffect(() => {
    const address = dialAddress(place, typed);
    if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
  }, [place, typed]);

  function onDial(next: string): void {
    setTyped(next);
    field.current?.focus();
  }

  const dialling = { place, onDial };
  return (
    <>
      <div className="grid max-w-4xl gap-5">
        <form action={place.page} method="get" role="search" aria-label="Dial a number">
          {Object.entries(place.fixed).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField
            ref={field}
            name="digits"
            type="tel"
            label="Dial from a telephone of this tenant"
            hint="Digits; blanks and hyphens do not count."
            inputMode="tel"
            autoComplete="off"
            value={typed}
            error={issue?.message}
            className="text-ruler"
            onChange={(event) => setTyped(event.target.value)}
            after={
              <Button type="submit" variant="primary" className="min-h-11">
                Dial
              </Button>
            }
          />
        </form>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
          Try
          {examples.map(({ digits: example, says }) => (
            <span key={example} className="inline-flex items-baseline gap-1.5">
              <DialLink
                {...dialling}
                digits={example}
                label={`Dial ${example}, ${says}`}
                className="digits link inline-flex min-h-6 items-center"
              >
                {example}
              </DialLink>
              <span aria-hidden="true">{says}</span>
            </span>
          ))}
        </p>
        {answer && <DialVerdict answer={answer} />}
        {!answer && !issue && <p role="status">Looking…</p>}
        {asked.state === 'failed' && (
          <Notice tone="danger" announce="alert" title="Other tenants’ numbers could not be looked up.">
            What is said about them is missing. Press Dial to try again.
          </Notice>
        )}
        {answer?.toDial && <KeyRow {...dialling} digits={digits} toDial={answer.toDial} />}
        {answer && answer.steps.length > 0 && <StepList steps={answer.steps} />}
      </div>
      <ShortNumberTable {...dialling} rows={rows} more={more} />
    </>
  );
}

async function askServer(
  { place, digits }: { place: DialPlace; digits: string },
  signal: AbortSignal,
): Promise<DialAnswer> {
  const query = new URLSearchParams({ digits });
  const answer = await fetchInScope(`${place.answers}?${query.toString()}`, { signal });
  if (!answer.ok) throw new Error('Other tenants’ numbers could not be looked up.');
  // The route of this console; its shape is that of the type.
  return (await answer.json()) as DialAnswer;
}
