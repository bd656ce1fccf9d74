'use client';

import { type ReactNode, useRef, useState } from 'react';
import { NumberField } from '@/components/form/number-field';
import { useDelayedAnswer } from '@/components/form/use-delayed-answer';
import { Link } from '@/components/scope/link';
import type { CustomerNumberCheck } from '@/components/tenants/form/customer-number-field';
import { Button } from '@/components/ui/button';

export interface CustomerNumberProps {
  system: string;
  value: string;
  error: ReactNode;
}

/** Suggests the next free number, and says who has a taken one while it is typed. */
export function CustomerNumber({ system, value, error }: CustomerNumberProps) {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const number = /^\d{1,5}$/.test(typed.trim()) ? typed.trim() : '';
  const asked = new URLSearchParams({ system, ...(number && { number }) }).toString();
  const answer = useDelayedAnswer(asked, async (signal) => {
    const response = await fetch(`/numbers-check/customer-number?${asked}`, { signal });
    if (!response.ok) throw new Error('The check did not answer.');
    return (await response.json()) as CustomerNumberCheck;
  });
  const check = answer.state === 'done' ? answer.value : undefined;
  const isFree = check !== undefined && number !== '' && check.holder === null;
  const free = check?.next ?? undefined;

  function take(next: number): void {
    if (!field.current) return;
    field.current.value = String(next);
    setTyped(String(next));
    field.current.dispatchEvent(new Event('input', { bubbles: true }));
    field.current.focus();
  }

  return (
    <div className="grid gap-1">
      <NumberField
        ref={field}
        kind="amount"
        name="telephony.customerNumber"
        label="Customer number"
        optional
        hint="1 to 50000, one for each tenant of the system. Left empty it is that of the template, or the next free one."
        defaultValue={value}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
        after={
          free !== undefined && (typed.trim() === '' || check?.holder) ? (
            <Button className="[@media(scripting:none)]:hidden" onClick={() => take(free)}>
              Use {free}, the next free one
            </Button>
          ) : undefined
        }
      />
      <div role="status" className="text-ink-2 empty:hidden">
        {number !== '' && answer.state === 'checking' && 'Checking…'}
        {isFree && `${number} is free.`}
        {check?.holder && (
          <span className="text-danger">
            Customer number {number} belongs to {check.holder.name}.{' '}
            <Link
              href={`/tenants/${check.holder.id}`}
              prefetch={false}
              className="underline underline-offset-3"
            >
              Open {check.holder.name}
            </Link>
          </span>
        )}
      </div>
    </div>
  );
}
