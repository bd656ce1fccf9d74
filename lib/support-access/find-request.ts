import { type Actor, isAdministrator } from '../actor';
import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../command';
import { requireOwnTenant } from '../portal/require-own-tenant';
import { conflict, notFound } from '../problem';
import type { Stores } from '../stores';
import { type SupportRequest, stateAt } from './model';

/** The request, for whoever may know of it: the provider's people, and the administrators of its tenant. */
export async function getRequest(
  { stores, actor }: { stores: Pick<Stores, 'supportRequests'>; actor: Actor },
  id: string,
): Promise<SupportRequest> {
  const request = await stores.supportRequests.find(id);
  if (!request) throw notFound('support request');
  requireOwnTenant(actor, request.tenantId, 'support request');
  return request;
}

/** Throws `conflict` for one that was answered already, or that nobody answered in time. */
export function requireAsked(request: SupportRequest, { now }: Pick<CommandContext, 'now'>): void {
  const state = stateAt(request, now);
  if (state === 'asked') return;
  const { decidedByName, personName } = request;
  const said = {
    granted: `${decidedByName} granted this already, and it is open.`,
    ended: 'This was granted before, and it is over.',
    declined: `${decidedByName} declined this already.`,
    withdrawn: `${personName} withdrew this.`,
    lapsed: `Nobody answered this in time. ${personName} can ask again.`,
  };
  const message = `${said[state]} Nothing was changed.`;
  throw conflict([{ path: '', code: 'support-request-over', message }]);
}

/** The person who asked; somebody else's only for an administrator of the provider. */
export function requireOwnRequest(actor: Actor, request: SupportRequest): void {
  if (isAdministrator(actor)) return;
  if (actor.kind === 'person' && actor.personId === request.personId) return;
  throw notFound('support request');
}

/** In the history of the tenant, where one that is not frozen has it. */
export function tellOfRequest(
  { id, tenantId, personName }: SupportRequest,
  change: Pick<AuditSubject, 'before' | 'after' | 'outcome'> & { label?: string },
): AuditSubject {
  return { entity: 'support-request', id, label: personName, tenantId, ...change };
}
