import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { archiveLimits } from '@/app/_server/archive-limits';
import { read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import type { FormState } from '@/components/form/form-state';
import { TemplateArchiveForm } from '@/components/templates/template-archive-form';
import { ArchiveFacts } from '@/components/transfer/archive-facts';
import { ArchiveForm } from '@/components/transfer/archive-form';
import { ImportProgress } from '@/components/transfer/import-progress';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Problem } from '@/lib/problem';
import { getImport } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';
import { mostPostedBytes } from '../import/_limits';
import { readDoing } from '../import/[id]/_doing';
import { readArchiveAction } from './_actions';

interface ArchivePartProps {
  /** The import that the archive came in as; undefined before one was sent. */
  importId: string | undefined;
  /** Where a version is added. */
  template?: { id: string; name: string; version: number };
  action(state: FormState, form: FormData): Promise<FormState>;
  /** The same page without an archive. */
  againHref: string;
}

/** An archive is sent, read, then named; nothing becomes a template before. */
export async function ArchivePart({ importId, template, action, againHref }: ArchivePartProps) {
  if (importId === undefined) return <Send template={template} />;
  const found = await findImport(importId);
  const { state, content, refusal, fileName, bytes } = found;
  const again = (
    <LinkButton href={againHref} variant="primary">
      Choose another file
    </LinkButton>
  );
  if (content === null && (state === 'receiving' || state === 'reading'))
    return <ImportProgress key={state} id={importId} doing={await readDoing(found)} />;
  if (content === null)
    return (
      <Notice
        tone="danger"
        title={`${fileName} was refused. ${refusal?.message ?? 'It did not arrive as a whole.'}`}
        actions={again}
      >
        {refusal && refusal.issues.length > 1 && (
          <ul>
            {refusal.issues.slice(0, 20).map(({ path, message }, index) => (
              <li key={`${path} ${index}`}>{message}</li>
            ))}
          </ul>
        )}
        <p>No template was made of it.</p>
      </Notice>
    );
  const { name } = content.tenant;
  return (
    <div className="flex flex-col gap-6">
      <section aria-label="The archive" className="max-w-180">
        <ArchiveFacts
          content={content}
          bytes={bytes}
          zone={await readTimeZone()}
          now={new Date().toISOString()}
        />
      </section>
      <TemplateArchiveForm
        action={action}
        importId={importId}
        {...(template && { template })}
        given={{ name, description: '', note: '' }}
        idempotencyKey={randomUUID()}
      />
      <p>
        <LinkButton href={againHref}>Choose another file</LinkButton>
      </p>
    </div>
  );
}

function Send({ template }: Pick<ArchivePartProps, 'template'>) {
  return (
    <ArchiveForm
      action={readArchiveAction}
      idempotencyKey={randomUUID()}
      mostBytes={archiveLimits().archiveBytes}
      mostPosted={mostPostedBytes}
      limits="it is read first and named then. Calling lists and history in it stay behind."
      {...(template && { fields: { id: template.id } })}
    />
  );
}

async function findImport(id: string): Promise<TenantImport> {
  try {
    return await read(getImport, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
}
