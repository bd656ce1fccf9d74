'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems } from '@/components/accounts/form-problems';
import { CheckboxField } from '@/components/form/checkbox-field';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import { type Move, moveChecks } from '@/lib/moves/model';

const checks = Object.entries(moveChecks).map(([check, what]) => ({ check, name: `ticks.${check}`, what }));

/** Ticks are kept; the step is done once all of them are there. */
export function CheckForm({
  move,
  action,
}: {
  move: Pick<Move, 'id' | 'ticks'>;
  action: FormAction<unknown>;
}) {
  const [state, act, isPending] = useActionState(action, idle);
  const isTicked = (check: string) =>
    state.values ? isPosted(state.values.ticks, check) : move.ticks[check] === true;
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-3">
      <FormProblems state={state} fields={checks.map(({ name }) => name)} />
      <input type="hidden" name="id" value={move.id} />
      <input type="hidden" name="ticked" value="yes" />
      {checks.map(({ check, name, what }) => (
        <CheckboxField
          key={name}
          name={name}
          value="yes"
          label={what}
          defaultChecked={isTicked(check)}
          error={issueAt(state.issues, name) && 'Not ticked yet.'}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={isPending} name="state" value="checked">
          All of it is in order
        </SubmitButton>
        <SubmitButton variant="secondary" pending={isPending}>
          Keep the ticks
        </SubmitButton>
      </div>
    </form>
  );
}

/** Boxes that were ticked when the form was refused stay so. */
function isPosted(ticks: unknown, check: string): boolean {
  return typeof ticks === 'object' && ticks !== null && check in ticks;
}
