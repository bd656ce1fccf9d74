import type { Actor } from '../actor';
import { usesConsole } from '../actor';
import { notFound } from '../problem';

/** Throws `not-found` when this is not the actor's own tenant, just as if there were none; the provider's people have all. */
export function requireOwnTenant(actor: Actor, tenantId: string, noun = 'tenant'): void {
  if (actor.kind === 'system') return;
  if (actor.kind === 'person' && (usesConsole(actor.role) || actor.tenantId === tenantId)) return;
  throw notFound(noun);
}
