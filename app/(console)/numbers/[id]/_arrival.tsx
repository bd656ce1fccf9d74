import { ArrivalToast } from '@/components/access-numbers/detail/arrival-toast';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { undoReserveAction, undoUnassignAction } from './_actions';

/** What was done before one came to the page of the block. */
export function Arrival({ block, done }: { block: AccessNumberBlock; done: string }) {
  const { id, state, tenant, lastTenant } = block;
  const name = showRange({ first: block.number, last: block.last });
  if (done === 'unassigned' && state !== 'assigned') {
    return (
      <ArrivalToast
        title={`${name} unassigned`}
        description={state === 'quarantined' ? 'In quarantine, as the policy says.' : 'Free at once.'}
        undo={
          lastTenant ? { action: undoUnassignAction, fields: { id, tenantId: lastTenant.id } } : undefined
        }
      />
    );
  }
  if (done === 'reserved' && state === 'reserved') {
    return <ArrivalToast title={`${name} reserved`} undo={{ action: undoReserveAction, fields: { id } }} />;
  }
  const titles: Record<string, string> = {
    created: `${name} added`,
    assigned: `${name} assigned to ${tenant?.name ?? 'a tenant'}`,
    released: `${name} released`,
    split: `Split: this block is now ${name}`,
    joined: `Joined to ${name}`,
    saved: `${name} saved`,
  };
  const title = titles[done];
  return title === undefined ? null : <ArrivalToast title={title} />;
}
