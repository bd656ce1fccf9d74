import type { PartnerScope } from '../partners/model';
import type { KeptEvent, TenantryEvent } from './model';

type Subtree = Pick<PartnerScope, 'partnerIds'>;

/** An event as somebody of this subtree is told of it: no partner outside of it is named, neither now nor before. */
export function tellWithin({ event }: KeptEvent, scope: Subtree | null): TenantryEvent {
  if (scope === null) return event;
  const known = (id: unknown) => (typeof id === 'string' && scope.partnerIds.includes(id) ? id : null);
  return {
    ...event,
    tenant: { ...event.tenant, partnerId: known(event.tenant.partnerId) },
    changes: event.changes.map((change) =>
      change.path === 'partnerId'
        ? { ...change, before: known(change.before), after: known(change.after) }
        : change,
    ),
  };
}
