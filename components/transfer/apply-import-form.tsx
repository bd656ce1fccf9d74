'use client';

import { startTransition, useActionState, useRef, useState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { useUndrawnChoices } from './undrawn-choices';

export interface ApplyImportFormProps {
  id: string;
  digest: string;
  tenantName: string;
  /** Of the button. */
  label?: string;
  /** Nothing is left to be decided. */
  isReady: boolean;
  /** What goes for good, one sentence each: the tenant in the bin that has the same GUID. */
  replaced: readonly string[];
  idempotencyKey: string;
  action(state: FormState, form: FormData): Promise<FormState>;
}

/** Imports exactly the plan that is shown. What replaces something asks for the name first. */
export function ApplyImportForm(props: ApplyImportFormProps) {
  const { id, digest, tenantName, isReady, replaced, idempotencyKey, action } = props;
  const { label = `Import ${tenantName}` } = props;
  const [state, act, isPending] = useActionState(action, idle);
  const [isAsking, setAsking] = useState(false);
  const { isUndrawn } = useUndrawnChoices();
  const [isHeld, setHeld] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const needsName = replaced.length > 0;
  return (
    <>
      <form
        ref={form}
        action={act}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          if (isUndrawn) {
            event.preventDefault();
            setHeld(true);
            return;
          }
          if (!needsName) return;
          event.preventDefault();
          setAsking(true);
        }}
      >
        <FormProblems state={state} fields={['confirm']} />
        {isHeld && isUndrawn && (
          <Notice tone="warning" announce="alert" title="What you chose below is not in the plan yet.">
            Draw the plan again with it, then import.
          </Notice>
        )}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="digest" value={digest} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {needsName && (
          <noscript>
            <ul className="mb-3">
              {replaced.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <TextField
              name="confirm"
              label={`Type ${tenantName} to confirm`}
              autoComplete="off"
              error={state.issues.find(({ path }) => path === 'confirm')?.message}
            />
          </noscript>
        )}
        <div>
          <SubmitButton
            variant={isReady ? 'primary' : 'secondary'}
            pending={isPending}
            pendingText="Starting the import…"
          >
            {label}
          </SubmitButton>
        </div>
      </form>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Import ${tenantName} over what is in the bin?`}
        consequences={[...replaced]}
        confirmLabel="Import and replace"
        typeToConfirm={tenantName}
        onConfirm={async () => {
          const posted = form.current && new FormData(form.current);
          if (!posted) return;
          posted.set('confirm', tenantName);
          startTransition(() => act(posted));
        }}
      />
    </>
  );
}
