'use client';

import { type FormEvent, useActionState } from 'react';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useRouter } from '@/components/scope/use-router';
import { useUpload } from '@/components/upload/use-upload';
import { sheetHref } from './sheet-address';
import { SheetDrop } from './sheet-drop';

export interface PasteFormProps {
  action(state: FormState, form: FormData): Promise<FormState>;
  idempotencyKey: string;
}

/** In characters: what an action takes. More goes as a stream. */
const mostPosted = 300_000;

export function PasteForm({ action, idempotencyKey }: PasteFormProps) {
  const router = useRouter();
  const [state, act, isPending] = useActionState(action, idle);
  const upload = useUpload<{ id: string }>({
    url: ({ title }) => `/numbers/paste/upload?title=${encodeURIComponent(title.slice(0, 200))}`,
    contentType: 'text/csv',
    onDone: ({ id }) => router.push(sheetHref(id)),
  });

  function sendAsStream(event: FormEvent<HTMLFormElement>): void {
    const text = new FormData(event.currentTarget).get('text');
    if (typeof text !== 'string' || text.length <= mostPosted) return;
    event.preventDefault();
    upload.send({ body: new Blob([text]), title: 'Pasted numbers' });
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,35rem)_minmax(0,1fr)]">
      <form action={act} onSubmit={sendAsStream} noValidate className="flex flex-col gap-4">
        <FormProblems state={state} fields={['text']} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <TextareaField
          name="text"
          label="Rows from a spreadsheet"
          hint="One block in a row: its number, and beside it a count or a last number, media, tenant, trunks, SMS accounts, note. Column names in the first row are recognised."
          error={state.issues.find(({ path }) => path === 'text')?.message}
          defaultValue={postedText(state, 'text')}
          rows={10}
          spellCheck={false}
          autoComplete="off"
          className="max-h-96 min-h-52 font-mono"
          placeholder={'number\tcount\ttenant\n4687300000\t100\tacme'}
        />
        <div>
          <SubmitButton pending={isPending} pendingText="Reading the rows…">
            Check these rows
          </SubmitButton>
        </div>
      </form>
      <SheetDrop upload={upload} />
    </div>
  );
}
