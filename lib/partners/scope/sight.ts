import type { PersonActor } from '../../actor';
import type { Stores } from '../../stores';
import type { PartnerScope } from '../model';
import { beyondPartner } from './only';

/** Who looks at which subtree, and everything there is. */
export interface Sight {
  all: Stores;
  scope: PartnerScope;
  actor: PersonActor;
}

/** Whether tenants are in scope, asked of the database: nothing that was read before is trusted. */
export function looking({ all, scope }: Sight) {
  async function has(tenantId: string | null | undefined): Promise<boolean> {
    return typeof tenantId === 'string' && (await all.partners.pickWithin([tenantId], scope)).has(tenantId);
  }
  return {
    has,

    /** The thing itself where its tenant is in scope. */
    async seen<Thing>(
      thing: Thing | undefined,
      tenantOf: (thing: Thing) => string | null,
    ): Promise<Thing | undefined> {
      return thing !== undefined && (await has(tenantOf(thing))) ? thing : undefined;
    },

    async pick<Thing>(things: readonly Thing[], tenantOf: (thing: Thing) => string | null): Promise<Thing[]> {
      const ids = new Set(things.map(tenantOf).filter((id) => id !== null));
      const within = await all.partners.pickWithin([...ids], scope);
      return things.filter((thing) => within.has(tenantOf(thing) ?? ''));
    },

    /** For writes: a command has looked before it writes, so this is for the one that forgot to. */
    async demand(tenantId: string | null | undefined): Promise<void> {
      if (!(await has(tenantId))) throw beyondPartner();
    },
  };
}
