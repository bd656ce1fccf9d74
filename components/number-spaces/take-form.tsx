'use client';

import { useActionState, useMemo } from 'react';
import { type FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { Field, fieldId, fieldWiring } from '@/components/form/field';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { RadioField } from '@/components/form/radio-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/link-button';
import { holdTimes } from './hold-time';

export interface TakeFormProps {
  action: FormAction<unknown>;
  /** "Hold" or "Reserve". */
  verb: string;
  /** What is posted with it: the range, its space, and the search to come back to. */
  fields: Record<string, string>;
  zone: string;
  noteLimit: number;
  cancelHref: string;
}

/** Keeps a free block for a while: until when, and what for. */
export function TakeForm({ action, verb, fields, zone, noteLimit, cancelHref }: TakeFormProps) {
  const [answer, act] = useActionState(action, idle);
  // A hold is asked for in minutes, a reservation until an instant; here both are one field.
  const state = useMemo(
    () => ({
      ...answer,
      issues: answer.issues.map((issue) => (issue.path === 'minutes' ? { ...issue, path: 'until' } : issue)),
    }),
    [answer],
  );
  return (
    <form action={act} className="flex flex-col gap-3">
      <FormProblems state={state} fields={['until', 'note']} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioField
        name="period"
        id={fieldId('until')}
        label="For how long"
        defaultValue={postedText(state, 'period', '1h')}
        options={holdTimes.map(({ value, label }) => ({ value, label }))}
        error={issueAt(state.issues, 'until')?.message}
      />
      <div className="grid max-w-form gap-3 pl-6 sm:grid-cols-2">
        <Moment name="day" type="date" label="Day" value={postedText(state, 'day')} />
        <Moment name="time" type="time" label={`Time (${zone})`} value={postedText(state, 'time')} />
      </div>
      <TextField
        name="note"
        label="Note"
        hint="What for, so that others know."
        optional
        limit={noteLimit}
        defaultValue={postedText(state, 'note')}
        error={issueAt(state.issues, 'note')?.message}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingText={`${verb}…`}>{verb}</SubmitButton>
        <LinkButton href={cancelHref} prefetch={false} scroll={false}>
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}

interface MomentProps {
  name: 'day' | 'time';
  type: 'date' | 'time';
  label: string;
  value: string;
}

function Moment({ name, type, label, value }: MomentProps) {
  const id = fieldId(name);
  return (
    <Field id={id} label={label}>
      <input
        name={name}
        type={type}
        defaultValue={value}
        className="control"
        onInput={({ currentTarget: { form } }) => {
          const own = form?.elements.namedItem('period');
          if (own instanceof RadioNodeList) own.value = 'own';
        }}
        {...fieldWiring(id, { optional: true })}
      />
    </Field>
  );
}
