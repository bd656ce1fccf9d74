import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { FrozenNotice } from '@/components/moves/frozen-notice';
import { LeaveSection } from '@/components/moves/leave-section';
import { MovedNotice } from '@/components/moves/moved-notice';
import { listMoves } from '@/lib/moves/read-moves';
import { mayRun } from '@/lib/permissions';
import type { Tenant } from '@/lib/tenants/model';
import { freezeAction, unfreezeAction } from '../../moves/_actions';

/** That the tenant is on its way to another cluster, or went there. */
export async function LeavingNotice({ tenant, zone, now }: { tenant: Tenant; zone: string; now: string }) {
  const { id, name, frozen, movedTo } = tenant;
  if (movedTo !== null) return <MovedNotice name={name} movedTo={movedTo} />;
  if (frozen === null) return null;
  const { items } = await read(listMoves, { tenantId: id, open: 'true', limit: 1 });
  const mayUnfreeze = mayRun(await requireActor(), 'tenant.unfreeze');
  return (
    <FrozenNotice
      tenant={{ id, name }}
      frozen={frozen}
      moveHref={items[0] && `/moves/${items[0].id}`}
      unfreeze={mayUnfreeze ? unfreezeAction : undefined}
      zone={zone}
      now={now}
    />
  );
}

/** The way there; nothing for a tenant that is on it, or in the bin, or for somebody who only reads. */
export async function Leaving({ tenant: { id, frozen, deletedAt } }: { tenant: Tenant }) {
  const actor = await requireActor();
  const mayMove = mayRun(actor, 'move.begin');
  const mayFreeze = mayRun(actor, 'tenant.freeze');
  if (frozen !== null || deletedAt !== null || !(mayMove || mayFreeze)) return null;
  return <LeaveSection tenantId={id} mayMove={mayMove} freeze={mayFreeze ? freezeAction : undefined} />;
}
