import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { AssignToTenant } from '@/components/access-numbers/tenant/assign-to-tenant';
import { TenantBlocks } from '@/components/access-numbers/tenant/tenant-blocks';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { listBlocks } from '@/lib/access-numbers/read-blocks';
import { mayRun } from '@/lib/permissions';
import type { Tenant } from '@/lib/tenants/model';
import { undoUnassignAction } from '../../numbers/[id]/_actions';
import { assignHereAction, unassignHereAction } from './_access-number-actions';

const shown = 100;

/** The access numbers of a tenant: which they are, and the way to give and take some. */
export async function AccessNumbers({ tenant, zone, now }: { tenant: Tenant; zone: string; now: string }) {
  const { id, name } = tenant;
  const actor = await requireActor();
  const { items, total = 0, numbers = 0 } = await read(listBlocks, { tenant: id, limit: shown, count: true });
  const isLive = tenant.deletedAt === null;
  const isThawed = tenant.frozen === null;
  return (
    <section aria-labelledby="access-numbers">
      <div className="flex flex-wrap items-center justify-between gap-2 pb-2">
        <h2 id="access-numbers" className="text-section font-bold">
          Access numbers
        </h2>
        {total > 0 && (
          <LinkButton href={`/numbers?tenant=${id}`} size="small">
            {countOf(numbers, 'number')} in the inventory
          </LinkButton>
        )}
      </div>
      {items.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-2">
          {isLive ? 'None.' : 'None. A tenant in the bin has given them up.'}
        </p>
      ) : (
        <TenantBlocks
          blocks={items}
          more={total - items.length}
          tenant={{ id, name }}
          zone={zone}
          now={now}
          unassign={isThawed && mayRun(actor, 'access-number.unassign') ? unassignHereAction : undefined}
          undo={undoUnassignAction}
        />
      )}
      {isLive && isThawed && mayRun(actor, 'access-number.assign') && (
        <AssignToTenant tenant={{ id, name }} action={assignHereAction} />
      )}
    </section>
  );
}
