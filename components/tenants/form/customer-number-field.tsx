'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { useDelayedAnswer } from '@/components/form/use-delayed-answer';
import { fetchInScope } from '@/components/scope/fetch-in-scope';
import { PlainLink } from '@/components/scope/plain-link';
import { Button } from '@/components/ui/button';
import { hiddenHolder } from '@/lib/partners/model';
import { tenantHref, useScene } from './form-scene';
import { DigitsMember } from './member-fields';
import type { TenantFormValues } from './values';

/** What the system says about a customer number. */
export interface CustomerNumberCheck {
  /** The next free one; null when none is left. */
  next: number | null;
  /** Who has the number that was asked about. */
  holder: { id: string; name: string } | null;
}

const path = 'telephony.customerNumber';

/** Suggests the next free number of the chosen system, and says who has a taken one while it is typed. */
export function CustomerNumberField() {
  const { setValue } = useFormContext<TenantFormValues>();
  const { tenantId } = useScene();
  const system = useWatch<TenantFormValues, 'telephony.system'>({ name: 'telephony.system' });
  const typed = useWatch<TenantFormValues, typeof path>({ name: path }).trim();
  const check = useCheck({ system, number: /^\d{1,5}$/.test(typed) ? typed : '', except: tenantId });
  const free = check?.next ?? undefined;

  return (
    <div className="grid gap-1">
      <DigitsMember
        kind="amount"
        path={path}
        hint="1 to 50000, one for each tenant of the system."
        after={
          free !== undefined && (typed === '' || check?.holder) ? (
            <Button
              className="[@media(scripting:none)]:hidden"
              onClick={() => setValue(path, String(free), { shouldDirty: true, shouldValidate: true })}
            >
              Use {free}, the next free one
            </Button>
          ) : undefined
        }
      />
      <div role="status" className="text-danger empty:hidden">
        {check?.holder && (
          <>
            Customer number {typed} belongs to {check.holder.name}.{' '}
            {check.holder.id !== hiddenHolder.id && (
              <PlainLink className="underline underline-offset-3" href={tenantHref(check.holder.id)}>
                Open {check.holder.name}
              </PlainLink>
            )}
          </>
        )}
      </div>
    </div>
  );
}

interface Asked {
  system: string;
  number: string;
  except: string | undefined;
}

/** No answer is no obstacle: saving checks again. */
function useCheck({ system, number, except }: Asked): CustomerNumberCheck | undefined {
  const asked = new URLSearchParams({
    system,
    ...(number && { number }),
    ...(except && { except }),
  }).toString();
  const answer = useDelayedAnswer(system && asked, async (signal) => {
    const response = await fetchInScope(`/numbers-check/customer-number?${asked}`, { signal });
    if (!response.ok) throw new Error('The check did not answer.');
    return (await response.json()) as CustomerNumberCheck;
  });
  return answer.state === 'done' ? answer.value : undefined;
}
