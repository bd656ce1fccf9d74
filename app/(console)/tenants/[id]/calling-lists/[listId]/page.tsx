import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { archiveLimits } from '@/app/_server/archive-limits';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { DeleteListForm } from '@/components/calling-lists/delete-list-form';
import { listHref, listsHref } from '@/components/calling-lists/list-address';
import { ListFacts } from '@/components/calling-lists/list-facts';
import { RenameForm } from '@/components/calling-lists/rename-form';
import { UploadForm } from '@/components/calling-lists/upload-form';
import { PageHeader } from '@/components/frame/page-header';
import { curlCommand } from '@/components/tenants/curl-command';
import { buttonClass } from '@/components/ui/button';
import { ApiCall } from '@/components/ui/code-block';
import { countOf } from '@/components/ui/format-count';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { readTenant } from '../../_read-tenant';
import { deleteListAction, renameListAction } from './_actions';
import { readList } from './_read-list';
import { Records } from './_records';

interface Props {
  params: Promise<{ id: string; listId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, listId } = await params;
  const [list, tenant] = [await readList(id, listId), await readTenant(id)];
  return { title: `${list.name}, calling list of ${tenant.name} · Tenants` };
}

const arrivals: Record<string, string> = {
  uploaded: 'Every record is there',
  renamed: 'The calling list has its new name',
};

export default async function CallingListPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, listId } = await params;
  const { done, ...place } = await searchParams;
  const tenant = await readTenant(id);
  const list = await readList(id, listId);
  const [zone, now] = [await readTimeZone(), (await consoleContext()).now()];
  const isChangeable = tenant.deletedAt === null && tenant.frozen === null;
  const may = {
    rename: isChangeable && mayRun(actor, 'calling-list.update'),
    replace: isChangeable && mayRun(actor, 'calling-list.replace'),
    delete: isChangeable && mayRun(actor, 'calling-list.delete'),
  };
  const arrival = typeof done === 'string' ? arrivals[done] : undefined;
  return (
    <>
      {arrival && <ToastOnArrival title={arrival} />}
      <PageHeader
        title={<span className="break-words">{list.name}</span>}
        breadcrumb={[
          { label: 'Tenants', href: '/tenants' },
          { label: tenant.name, href: `/tenants/${id}` },
          { label: 'Calling lists', href: listsHref(id) },
        ]}
        meta={countOf(list.records, 'record')}
        actions={
          <a href={`${listHref(list)}/csv`} download className={buttonClass({})}>
            <Download aria-hidden />
            Download as CSV
          </a>
        }
      />
      {!isChangeable && (
        <p className="pb-4 text-ink-2">
          {tenant.name} {tenant.deletedAt ? 'lies in the bin' : 'is frozen'}, so its calling lists are not
          changed.
        </p>
      )}
      <Records list={list} place={place} />
      <section aria-labelledby="facts" className="mt-8">
        <h2 id="facts" className="pb-2 text-section font-bold">
          Facts
        </h2>
        <ListFacts list={list} zone={zone} now={now} />
      </section>
      {may.rename && (
        <section aria-labelledby="rename" className="mt-8" data-print="hide">
          <h2 id="rename" className="pb-2 text-section font-bold">
            Rename
          </h2>
          <RenameForm key={list.version} action={renameListAction} list={list} />
        </section>
      )}
      {may.replace && (
        <section aria-labelledby="replace" className="mt-8" data-print="hide">
          <h2 id="replace" className="pb-2 text-section font-bold">
            Other records
          </h2>
          <p className="max-w-prose pb-3 text-ink-2">
            The list keeps its name and its id. All of its {countOf(list.records, 'record')} give way to those
            of the file, once every one of them is read.
          </p>
          <UploadForm
            url={`${listHref(list)}/upload`}
            kind="replace"
            most={archiveLimits().archiveBytes}
            fields={{ version: String(list.version) }}
          />
        </section>
      )}
      <div className="mt-6">
        <ApiCall code={curlCommand({ method: 'GET', path: `/calling-lists/${listId}/records` })} />
      </div>
      {may.delete && (
        <section aria-labelledby="danger" className="mt-10 border-t border-danger pt-4" data-print="hide">
          <h2 id="danger" className="pb-2 text-section font-bold">
            Delete
          </h2>
          <DeleteListForm action={deleteListAction} list={list} />
        </section>
      )}
    </>
  );
}
