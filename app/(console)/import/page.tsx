import { randomUUID } from 'node:crypto';
import { archiveLimits } from '@/app/_server/archive-limits';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { ArchiveForm } from '@/components/transfer/archive-form';
import { ImportTable } from '@/components/transfer/import-table';
import { LockNotice } from '@/components/transfer/lock-notice';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { getLock } from '@/lib/locks/get-lock';
import { mayRun } from '@/lib/permissions';
import { listImports } from '@/lib/transfer/read-imports';
import { inspectAction } from './_actions';
import { mostPostedBytes } from './_limits';
import { Pages } from './_pages';

interface Props {
  searchParams: Promise<{ after?: string; before?: string; done?: string }>;
}

export const metadata = { title: { absolute: pageTitle('Import', 'Move') } };

export default async function ImportPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { done, ...place } = await searchParams;
  const [zone, lock] = [await readTimeZone(), await read(getLock, {})];
  const now = new Date().toISOString();
  return (
    <>
      {done === 'discarded' && <ToastOnArrival title="Import discarded" />}
      <PageHeader
        title="Import a tenant"
        meta="From the archive that another cluster exported. Every number is shown with what becomes of it before anything is written."
      />
      <div className="flex flex-col gap-8">
        {lock && <LockNotice lock={lock} zone={zone} now={now} />}
        {mayRun(actor, 'import.create') ? (
          <ArchiveForm
            action={inspectAction}
            idempotencyKey={randomUUID()}
            mostBytes={archiveLimits().archiveBytes}
            mostPosted={mostPostedBytes}
            mapping="offered"
          />
        ) : (
          <EmptyState
            kind="no-permission"
            title="Your role does not import tenants."
            actions={<LinkButton href="/tenants">Go to the tenants</LinkButton>}
          >
            A provider operator can do it, or an administrator can change your role. What was imported so far
            stands below.
          </EmptyState>
        )}
        <section aria-labelledby="past" className="flex flex-col gap-3">
          <h2 id="past" className="text-section font-bold">
            Archives that came in
          </h2>
          <PastImports place={place} zone={zone} now={now} />
        </section>
        <div className="max-w-form">
          <ApiCall code={sendArchive} />
        </div>
      </div>
    </>
  );
}

const sendArchive = [
  'curl -X POST "$TENANTRY_URL/api/v1/imports"',
  '-H "Authorization: Bearer $TENANTRY_TOKEN"',
  "-H 'Content-Type: application/zip'",
  '--data-binary @tenant.zip',
].join(' \\\n  ');

interface PastProps {
  place: { after?: string; before?: string };
  zone: string;
  now: string;
}

async function PastImports({ place: { after, before }, zone, now }: PastProps) {
  const { items, next, previous } = await read(listImports, {
    limit: 20,
    ...(before ? { before } : after ? { after } : {}),
  });
  if (items.length === 0) {
    return (
      <EmptyState
        kind="first-use"
        title="No archive came in yet."
        actions={<LinkButton href="/tenants">Go to the tenants</LinkButton>}
      >
        Export a tenant where it is now: its page has “Export”. Then bring the ZIP here.
      </EmptyState>
    );
  }
  return (
    <>
      <ImportTable imports={items} zone={zone} now={now} />
      <Pages
        what="imports"
        previous={previous && `/import?before=${encodeURIComponent(previous)}`}
        next={next && `/import?after=${encodeURIComponent(next)}`}
      />
    </>
  );
}
