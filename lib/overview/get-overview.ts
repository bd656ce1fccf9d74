import * as z from 'zod';
import type { AuditEntry } from '../audit/model';
import { type QueryContext, query } from '../query';
import { daysLeft } from '../tenants/days-left';
import type { Tenant } from '../tenants/model';
import { type NumberSpace, nearlyFull, readNumberSpaces } from './number-space';

/** A tenant that somebody should look at. */
interface Mention {
  id: string;
  name: string;
}

export interface Overview {
  counts: { active: number; inactive: number; binned: number; systems: number };
  attention: {
    /** Among the tenants changed last, which is where it happens. */
    withoutTelephony: Mention[];
    withoutNumbers: Mention[];
    /** Purged by themselves within `soonDays`. */
    leavingBin: (Mention & { daysLeft: number })[];
    nearlyFull: NumberSpace[];
    /** On their way to another cluster, the latest first; the id is that of the move. */
    moving: Mention[];
    /** Numbers that tenants ask others for. */
    openRequests: number;
    /** Invitations on their way to an active tenant, and how many of them have a link that is over. */
    invited: { open: number; expired: number };
    /** Mails that reached nobody, among those of the last 90 days. */
    failedMails: number;
  };
  numberSpaces: NumberSpace[];
  recent: Pick<
    AuditEntry,
    'sequence' | 'at' | 'actorId' | 'actorName' | 'action' | 'entity' | 'entityLabel' | 'tenantId'
  >[];
  /** What has been done of the first steps. */
  setUp: { system: boolean; tenant: boolean; numbers: boolean; people: boolean };
}

/** How many of the tenants changed last are looked at for what they lack: all of them would be a walk through millions. */
export const looksAt = 200;
const soonDays = 7;
const mostMoving = 50;
const recentEntries = 10;
/** Coming and going of people is looked up in the log itself. */
const lookedThrough = 60;

/** What one sees first: counts, what needs somebody, how full the number plans are, and what happened. */
export const getOverview = query({
  name: 'overview.get',
  input: z.strictObject({}),
  async run({ stores, now }): Promise<Overview> {
    const { tenants } = stores;
    const systems = await stores.telephonySystems.list();
    const [active, inactive, binned] = [
      await tenants.count({ status: 'active' }),
      await tenants.count({ status: 'inactive' }),
      await tenants.count({ deleted: true }),
    ];
    const { items: changed } = await tenants.list({}, { sort: '-updatedAt', limit: looksAt });
    const numberSpaces = readNumberSpaces(systems, await stores.numberRanges.listBlocks());
    return {
      counts: { active, inactive, binned, systems: systems.length },
      attention: {
        withoutTelephony: changed.filter(({ telephony }) => telephony === null).map(mention),
        withoutNumbers: changed
          .filter(({ telephony }) => telephony?.directoryNumbers.length === 0)
          .map(mention),
        leavingBin: await findLeaving(stores, now),
        nearlyFull: numberSpaces.filter(nearlyFull),
        moving: (await stores.moves.list({ open: true }, mostMoving)).map(({ id, tenantName: name }) => ({
          id,
          name,
        })),
        openRequests: await stores.transferRequests.count({ state: 'open' }),
        invited: {
          open: await stores.invitations.count({ states: ['sent', 'opened', 'accepted', 'expired'] }, now),
          expired: await stores.invitations.count({ states: ['expired'] }, now),
        },
        failedMails: await stores.mails.count({ states: ['failed'] }),
      },
      numberSpaces,
      recent: await listRecent(stores),
      setUp: {
        system: systems.length > 0,
        tenant: active + inactive > 0,
        numbers: numberSpaces.length > 0,
        people: (await stores.people.count()) > 1,
      },
    };
  },
});

/** In the bin, a tenant was changed last when it was deleted; so the first ones leave first. */
async function findLeaving({ tenants }: QueryContext['stores'], now: string) {
  const { items } = await tenants.list({ deleted: true }, { sort: 'updatedAt', limit: 50 });
  return items
    .map((tenant) => ({ ...mention(tenant), daysLeft: daysLeft(tenant.deletedAt ?? now, now) }))
    .filter((leaving) => leaving.daysLeft <= soonDays);
}

async function listRecent({ audit }: QueryContext['stores']) {
  const entries = await audit.list({}, { limit: lookedThrough });
  return entries
    .filter(({ action }) => !action.startsWith('session.'))
    .slice(0, recentEntries)
    .map(brief);
}

function mention({ id, name }: Tenant): Mention {
  return { id, name };
}

function brief({ sequence, at, actorId, actorName, action, entity, entityLabel, tenantId }: AuditEntry) {
  return { sequence, at, actorId, actorName, action, entity, entityLabel, tenantId };
}
