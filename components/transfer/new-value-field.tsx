'use client';

import { useState } from 'react';
import { TextField } from '@/components/form/text-field';
import { useDelayedAnswer } from '@/components/form/use-delayed-answer';

export interface NewValueFieldProps {
  importId: string;
  conflict: string | null;
  /** What the value is taken instead of. */
  what: string;
  name: string;
  value: string | null;
  error: string | undefined;
}

const labels: Record<string, string> = {
  'url-taken': 'New url',
  'name-taken': 'New name',
  'customer-number-taken': 'New customer number',
  'telephony-system-missing': 'Telephony system here',
  'email-taken': 'New e-mail address',
};

/** What is wrong with a value, and one that is free. */
interface Answer {
  message: string | null;
  suggestion?: string;
}

/** Another value for what is taken here; whether it is free is asked while one types. */
export function NewValueField({ importId, conflict, what, name, value, error }: NewValueFieldProps) {
  const [typed, setTyped] = useState('');
  const answer = useDelayedAnswer(typed, async (signal) => {
    const asked = new URLSearchParams({ conflict: conflict ?? '', value: typed });
    const found = await fetch(`/import/${importId}/value?${asked}`, { signal });
    if (!found.ok) throw new Error('The value could not be checked.');
    return (await found.json()) as Answer;
  });
  const found = answer.state === 'done' ? answer.value : undefined;
  return (
    <TextField
      name={name}
      label={
        <>
          {labels[conflict ?? ''] ?? 'Take this instead'}
          <span className="sr-only">, instead of {what}</span>
        </>
      }
      defaultValue={value ?? ''}
      autoComplete="off"
      spellCheck={false}
      className={conflict === 'name-taken' ? undefined : 'font-mono'}
      error={typed === '' ? error : found?.message && say(found)}
      hint={hint(answer.state, found)}
      onChange={(event) => setTyped(event.target.value.trim())}
    />
  );
}

function say({ message, suggestion }: Answer): string {
  return suggestion ? `${message} ${suggestion} is free.` : (message ?? '');
}

function hint(state: string, found: Answer | undefined): string | undefined {
  if (state === 'checking') return 'Checking…';
  return found && found.message === null ? 'It is free.' : undefined;
}
