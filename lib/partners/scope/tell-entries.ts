import type { AuditEntry } from '../../audit/model';
import { hiddenHolder } from '../model';
import type { Sight } from './sight';

/** Whom entries name that are not in scope, by their ids. */
interface Others {
  tenants: ReadonlySet<string>;
  people: ReadonlySet<string>;
}

type Told = Record<string, unknown>;

/**
 * Entries as somebody in a scope reads them: a tenant comes with its history, and numbers with theirs, but neither says
 * to whom they belonged before, or which people of other companies did something.
 */
export async function tellEntries(sight: Sight, entries: readonly AuditEntry[]): Promise<AuditEntry[]> {
  const others = await findOthers(sight, entries);
  return entries.map((entry) => {
    const { before, after } = entry;
    const tell = (value: unknown) => tellOne(entry, value, { others, sight });
    const who = others.people.has(entry.actorId) ? { actorId: '', actorName: 'Somebody else', ip: '' } : {};
    return { ...entry, ...who, before: tell(before), after: tell(after) };
  });
}

async function findOthers({ all, scope }: Sight, entries: readonly AuditEntry[]): Promise<Others> {
  const actors = await all.people.findMany({ ids: [...new Set(entries.map(({ actorId }) => actorId))] });
  const holders = entries.flatMap(({ entity, before, after }) =>
    entity === 'access-number' ? [before, after].flatMap((block) => idOf(membersOf(block)?.tenant)) : [],
  );
  const ids = [...new Set([...holders, ...actors.flatMap(({ tenantId }) => tenantId ?? [])])];
  const within = await all.partners.pickWithin(ids, scope);
  return {
    tenants: new Set(ids.filter((id) => !within.has(id))),
    people: new Set(
      actors.filter(({ tenantId }) => tenantId !== null && !within.has(tenantId)).map(({ id }) => id),
    ),
  };
}

function tellOne(
  { entity }: AuditEntry,
  value: unknown,
  { others, sight: { scope } }: { others: Others; sight: Sight },
): unknown {
  const members = membersOf(value);
  if (!members) return value;
  const { partnerId } = members;
  if (entity === 'tenant' && typeof partnerId === 'string' && !scope.partnerIds.includes(partnerId))
    return { ...members, partnerId: null };
  if (entity !== 'access-number' || !('tenant' in members)) return value;
  const isOthers = idOf(members.tenant).some((id) => others.tenants.has(id));
  return { ...members, ...(isOthers && { tenant: hiddenHolder }), reservedBy: null, lastTenant: null };
}

function idOf(named: unknown): string[] {
  const id = membersOf(named)?.id;
  return typeof id === 'string' ? [id] : [];
}

function membersOf(value: unknown): Told | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Told) : undefined;
}
