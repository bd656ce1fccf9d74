import { archiveLimits } from '@/app/_server/archive-limits';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { GoneToast } from '@/components/calling-lists/gone-toast';
import { ListTable } from '@/components/calling-lists/list-table';
import { UploadForm } from '@/components/calling-lists/upload-form';
import { countOf } from '@/components/ui/format-count';
import { listCallingLists } from '@/lib/calling-lists/read-lists';
import { mayRun } from '@/lib/permissions';
import type { Tenant } from '@/lib/tenants/model';

/** The calling lists of a tenant, and the way to upload one. */
export async function CallingLists({ tenant, zone, now }: { tenant: Tenant; zone: string; now: string }) {
  const { id, deletedAt, frozen } = tenant;
  const lists = await read(listCallingLists, { tenantId: id });
  const mayUpload =
    deletedAt === null && frozen === null && mayRun(await requireActor(), 'calling-list.create');
  const records = lists.reduce((sum, list) => sum + list.records, 0);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <GoneToast />
      <section aria-labelledby="calling-lists">
        <h2 id="calling-lists" className="pb-2 text-section font-bold">
          Calling lists
        </h2>
        {lists.length === 0 ? (
          <p className="border-t border-line py-2 text-ink-2">
            No calling list yet. A list has named columns, such as a telephone number and a name, and up to 20
            million records.
          </p>
        ) : (
          <>
            <ListTable lists={lists} zone={zone} now={now} />
            <p className="py-2 text-ink-2">
              {countOf(lists.length, 'list')} with {countOf(records, 'record')}
            </p>
          </>
        )}
      </section>
      {mayUpload && (
        <section aria-labelledby="upload-list" data-print="hide">
          <h2 id="upload-list" className="pb-3 text-section font-bold">
            Upload a calling list
          </h2>
          <UploadForm
            url={`/tenants/${id}/calling-lists/upload`}
            kind="new"
            most={archiveLimits().archiveBytes}
          />
        </section>
      )}
      {frozen && <p className="text-ink-2">{tenant.name} is frozen, so nothing is uploaded or changed.</p>}
    </div>
  );
}
