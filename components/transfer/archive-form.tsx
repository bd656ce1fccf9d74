'use client';

import { startTransition, useActionState, useEffect, useEffectEvent, useState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { MappingPicker } from '@/components/packages/mapping-picker';
import { sendMapping } from '@/components/packages/send-mapping';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { FileDrop } from '@/components/upload/file-drop';
import { formatBytes } from '@/components/upload/format-bytes';
import { useUpload } from '@/components/upload/use-upload';
import { complainOf } from './check-archive';

export interface ArchiveFormProps {
  action(state: FormState, form: FormData): Promise<FormState>;
  idempotencyKey: string;
  /** What an archive may have at most, and what fits into a form as posted. */
  mostBytes: number;
  mostPosted: number;
  /** What happens with it. */
  limits?: string;
  /** Posted beside it. */
  fields?: Record<string, string>;
  /** Whether mapping properties can come along. */
  mapping?: 'offered';
  /** Of a package: the tenant it goes into. */
  tenantId?: string;
}

const importLimits = 'it is read first, and nothing is imported before you have seen the plan.';

/** An archive by file button, drop or paste. Looking into it writes nothing, so it begins at once. */
export function ArchiveForm(props: ArchiveFormProps) {
  const { action, idempotencyKey, mostBytes, mostPosted, limits = importLimits, fields = {} } = props;
  const { mapping: offersMapping, tenantId } = props;
  const [state, act, isPending] = useActionState(action, idle);
  const [mapping, setMapping] = useState<File>();
  const [refused, setRefused] = useState<{ ticket: string; message: string }>();
  const upload = useUpload<{ id: string }>({
    url: ({ title }) => {
      const into = tenantId === undefined ? '' : `&tenant=${encodeURIComponent(tenantId)}`;
      return `/import/upload?name=${encodeURIComponent(title.slice(-200))}${into}`;
    },
    contentType: 'application/zip',
    onDone: ({ id }) => void sendBoth(id),
  });

  /** The archive is there; where its mapping is refused, it need not be sent again. */
  async function sendBoth(ticket: string): Promise<void> {
    const message = mapping && (await sendMapping(ticket, mapping));
    if (message === undefined) begin(ticket);
    else {
      upload.cancel();
      setRefused({ ticket, message });
    }
  }

  /** With the ticket of what was sent; the bytes themselves do not travel again. */
  function begin(ticket: string): void {
    setRefused(undefined);
    const posted = new FormData();
    posted.set('ticket', ticket);
    for (const [name, value] of Object.entries(fields)) posted.set(name, value);
    startTransition(() => act(posted));
  }

  const forget = useEffectEvent(() => upload.cancel());
  useEffect(() => {
    if (state.status === 'failed') forget();
  }, [state]);

  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={['archive', 'mapping']} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {tenantId !== undefined && <input type="hidden" name="tenantId" value={tenantId} />}
      {offersMapping && (
        <MappingPicker
          file={mapping}
          onChange={setMapping}
          error={refused?.message ?? state.issues.find(({ path }) => path === 'mapping')?.message}
        />
      )}
      {refused && (
        <Notice
          tone="warning"
          announce="alert"
          title="The archive has arrived; its mapping was refused."
          actions={
            <Button variant="primary" onClick={() => void sendBoth(refused.ticket)}>
              {mapping ? 'Look into it with this mapping' : 'Look into it without a mapping'}
            </Button>
          }
        >
          Choose the mended file, or leave it out. The archive is not sent again.
        </Notice>
      )}
      <FileDrop
        upload={upload}
        title="An exported archive"
        name="archive"
        accept=".zip,application/zip,application/x-zip-compressed"
        limits={`A ZIP that Tenantry exported, up to ${formatBytes(mostBytes)}. Drop it, paste it or choose it: ${limits}`}
        complain={(file) => complainOf(file, mostBytes)}
        takesPaste
        sentText="Sent. It is being looked into…"
        withoutScript={`Without JavaScript up to ${formatBytes(mostPosted)} can be sent here. A larger archive goes to the JSON interface.`}
      />
      <div className="[@media(scripting:enabled)]:hidden">
        <SubmitButton pending={isPending} pendingText="Reading the archive…">
          Look into it
        </SubmitButton>
      </div>
    </form>
  );
}
