'use client';

import { useRef, useState, useTransition } from 'react';
import { FieldMessage, fieldId } from '@/components/form/field';
import { useRouter } from '@/components/scope/use-router';
import { Button } from '@/components/ui/button';
import { sendMapping } from './send-mapping';

/** Another mapping for a plan that is there, or none; the plan is drawn again with it. */
export function ChangeMapping({ importId, has }: { importId: string; has: 'mapping' | 'none' }) {
  const id = fieldId('other-mapping');
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const chosen = useRef<HTMLInputElement>(null);

  function send(file: File): void {
    startTransition(async () => {
      const refused = await sendMapping(importId, file);
      setError(refused);
      if (refused !== undefined) return;
      if (chosen.current) chosen.current.value = '';
      router.refresh();
    });
  }

  return (
    <div className="flex max-w-form flex-col gap-1 [@media(scripting:none)]:hidden">
      <label htmlFor={id} className="self-start font-medium">
        {has === 'mapping' ? 'Other mapping properties' : 'Mapping properties'}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={id}
          ref={chosen}
          type="file"
          accept=".properties,.txt,text/plain"
          disabled={isPending}
          className="max-w-full file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-medium pointer-coarse:file:min-h-11"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) send(file);
          }}
        />
        {has === 'mapping' && (
          <Button size="small" disabled={isPending} onClick={() => send(new File([], 'none'))}>
            Without a mapping
          </Button>
        )}
      </div>
      <p role="status" className="text-ink-2">
        {isPending ? 'Drawing the plan again…' : ''}
      </p>
      <FieldMessage id={id} error={error} />
    </div>
  );
}
