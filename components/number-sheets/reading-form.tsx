'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { countOf } from '@/components/ui/format-count';
import { meanings, type NumberSheet } from '@/lib/number-sheets/model';
import { meaningNames, repairWords } from '@/lib/number-sheets/words';

export interface ReadingFormProps {
  sheet: NumberSheet;
  /** ISO codes with names. */
  countries: { value: string; label: string }[];
  action(state: FormState, form: FormData): Promise<FormState>;
}

/** How the columns are understood, and which damage is repaired. */
export function ReadingForm({ sheet, countries, action }: ReadingFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  const { id, columns, reading, found } = sheet;
  return (
    <form action={act} noValidate className="flex flex-col gap-6">
      <FormProblems state={state} fields={['digits', ...columns.map((_, at) => `meanings.${at}`)]} />
      <input type="hidden" name="id" value={id} />
      <section aria-labelledby="repairs" className="flex flex-col gap-2">
        <h2 id="repairs" className="text-section font-bold">
          Repairs of spreadsheet damage
        </h2>
        {found.length === 0 ? (
          <p className="text-ink-2">No spreadsheet damage was found.</p>
        ) : (
          <>
            <ul className="flex flex-col border-t border-line">
              {found.map(({ repair, rows, examples }) => (
                <li key={repair} className="grid gap-x-6 gap-y-1 border-b border-line py-2 lg:grid-cols-2">
                  <label className="flex items-start gap-2">
                    <input
                      type="checkbox"
                      name="repairs"
                      value={repair}
                      defaultChecked={reading.repairs.includes(repair)}
                      className="m-1 size-4 shrink-0 pointer-coarse:size-5"
                    />
                    <span className="min-w-0">
                      <span className="font-medium">{repairWords[repair].name}</span>{' '}
                      <span className="text-ink-2">{countOf(rows, 'row')}</span>
                      <span className="block text-ink-2">{repairWords[repair].does}</span>
                    </span>
                  </label>
                  <ul className="flex flex-col gap-0.5 font-mono text-table">
                    {examples.map(({ row, before, after }) => (
                      <li key={row} className="break-all">
                        <span className="text-ink-2">{before}</span>
                        <span aria-hidden="true"> → </span>
                        <span className="sr-only"> becomes </span>
                        {after}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            {found.some(({ repair }) => !reading.repairs.includes(repair)) && (
              <div>
                <SubmitButton
                  name="everything"
                  value="yes"
                  variant="secondary"
                  pending={isPending}
                  pendingText="Repairing…"
                >
                  Repair everything
                </SubmitButton>
              </div>
            )}
          </>
        )}
      </section>
      <section aria-labelledby="columns" className="flex flex-col gap-2">
        <h2 id="columns" className="text-section font-bold">
          Columns
        </h2>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
          {columns.map((column, at) => (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, and never move
              key={at}
              name={`meanings.${at}`}
              label={column}
              defaultValue={reading.meanings[at]}
              options={meanings.map((value) => ({ value, label: meaningNames[value] }))}
              error={state.issues.find(({ path }) => path === `meanings.${at}`)?.message}
            />
          ))}
        </div>
        <label className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name="hasHead"
            value="yes"
            defaultChecked={reading.hasHead}
            className="m-1 size-4"
          />
          The first row names the columns
        </label>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            name="media"
            label="Media where none is given"
            defaultValue={reading.media}
            options={[
              { value: 'VOICE', label: 'Voice' },
              { value: 'TEXT', label: 'Text' },
              { value: 'VOICE_AND_TEXT', label: 'Voice and text' },
            ]}
          />
          <SelectField
            name="country"
            label="National numbers of"
            optional
            placeholder="None: international"
            defaultValue={reading.country ?? ''}
            options={countries}
          />
          <NumberField
            kind="amount"
            name="digits"
            label="Digits of every number"
            optional
            defaultValue={reading.digits === null ? '' : String(reading.digits)}
            error={state.issues.find(({ path }) => path === 'digits')?.message}
          />
        </div>
      </section>
      <div>
        <SubmitButton pending={isPending} pendingText="Judging again…" variant="secondary">
          Judge again
        </SubmitButton>
      </div>
    </form>
  );
}
