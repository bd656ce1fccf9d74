import type { AuditSubject } from '../audit/model';
import { createMergePatch, listPatchedPaths, valueAt } from '../merge-patch';
import { compareSets } from '../numbering/interval-sets';
import type { NumberRange } from '../numbering/model';
import { parseNumbers } from '../numbering/parse-numbers';
import type { Permission } from '../permissions';
import { memberPaths } from '../tenants/describe-tenant';
import type { Tenant } from '../tenants/model';
import type { EventChange, EventNumbers, EventType } from './model';

/** What happened to a tenant, before it is known how the tenant is called. */
export interface Fact {
  type: EventType;
  tenantId: string;
  /** The tenant as the subject has it; without it, as the store has it now. */
  tenant?: Tenant;
  /** To whom it belonged, where that changed. */
  formerPartnerId?: string | null;
  changes?: EventChange[];
  numbers?: EventNumbers;
}

/** Longer values are left out, in characters of JSON. */
const longestValue = 2000;

/** Told by types of their own. */
const facets = new Set(['status', 'deletedAt', 'partnerId']);
const toldPaths = new Set<string>([...memberPaths, 'frozen', 'movedTo'].filter((path) => !facets.has(path)));

/**
 * What an entry of the audit log says about tenants and their numbers. It is asked for every entry of every command, so
 * that none can forget; what concerns no tenant gives nothing.
 */
export function deriveFacts(action: Permission, subject: AuditSubject): Fact[] {
  if (subject.entity === 'tenant') return factsOfTenant(subject);
  if (subject.entity === 'access-number') return factsOfNumbers(action, subject);
  if (action === 'import.apply' && subject.entity === 'import') return factsOfImport(subject);
  return [];
}

function factsOfTenant({ id: tenantId, before, after }: AuditSubject): Fact[] {
  const [was, is] = [asTenant(before), asTenant(after)];
  if (!was && !is) return changed({ tenantId }, before, after);
  const tenant = is ?? was;
  if (!tenant) return [];
  const about = { tenantId, tenant };
  const numbers = compareNumbers(was, is).map(({ type, numbers }): Fact => ({ ...about, type, numbers }));
  if (!was) return [{ ...about, type: 'tenant.created' }, ...numbers];
  if (!is) return [{ ...about, type: 'tenant.purged' }, ...numbers];
  const binned = was.deletedAt === null && is.deletedAt !== null;
  const restored = was.deletedAt !== null && is.deletedAt === null;
  return [
    ...(restored ? [{ ...about, type: 'tenant.restored' } as const] : []),
    ...(was.partnerId === is.partnerId ? [] : [moved(about, was, is)]),
    ...changed(about, was, is),
    ...(was.status === is.status ? [] : [{ ...about, type: switched(is) } as const]),
    ...(binned ? [{ ...about, type: 'tenant.deleted' } as const] : []),
    ...numbers,
  ];
}

function switched({ status }: Tenant): EventType {
  return status === 'active' ? 'tenant.activated' : 'tenant.deactivated';
}

function moved(about: Pick<Fact, 'tenantId' | 'tenant'>, was: Tenant, is: Tenant): Fact {
  const changes = [{ path: 'partnerId', before: was.partnerId, after: is.partnerId }];
  return { ...about, type: 'tenant.moved', formerPartnerId: was.partnerId, changes };
}

function changed(about: Pick<Fact, 'tenantId' | 'tenant'>, before: unknown, after: unknown): Fact[] {
  if (before === undefined || after === undefined) return [];
  const patch = createMergePatch(before, after);
  const paths = new Set((patch === undefined ? [] : listPatchedPaths(patch)).map(nearestTold));
  const changes = [...paths]
    .filter((path) => path !== undefined)
    .map((path) => changeAt(path, before, after));
  return changes.length === 0 ? [] : [{ ...about, type: 'tenant.changed', changes }];
}

/** `frozen.at` is told as `frozen`; what is no member that people know of is not told. */
function nearestTold(path: string): string | undefined {
  if (toldPaths.has(path)) return path;
  const end = path.lastIndexOf('.');
  return end < 0 ? undefined : nearestTold(path.slice(0, end));
}

function changeAt(path: string, before: unknown, after: unknown): EventChange {
  const values = { before: valueAt(before, path) ?? null, after: valueAt(after, path) ?? null };
  return JSON.stringify(values).length > longestValue ? { path } : { path, ...values };
}

/** Directory numbers of a tenant outside the bin; in the bin it has none. */
function compareNumbers(was: Tenant | undefined, is: Tenant | undefined) {
  const [before, after] = [directoryNumbersOf(was), directoryNumbersOf(is)];
  const sameSystem = before.system === after.system;
  const { gone, added } = sameSystem
    ? compareSets(before.ranges, after.ranges)
    : { gone: before.ranges, added: after.ranges };
  return [
    { type: 'numbers.released', numbers: directory(before.system, gone) } as const,
    { type: 'numbers.assigned', numbers: directory(after.system, added) } as const,
  ].filter(({ numbers }) => numbers.ranges.length > 0);
}

/** All directory numbers of a tenant, of whom nothing was known before. */
export function numbersOf(tenant: Tenant): EventNumbers[] {
  return compareNumbers(undefined, tenant).map(({ numbers }) => numbers);
}

function directory(system: string | null, ranges: NumberRange[]): EventNumbers {
  return { kind: 'directory', system, ranges, more: null };
}

function directoryNumbersOf(tenant: Tenant | undefined): { system: string | null; ranges: NumberRange[] } {
  const telephony = tenant?.deletedAt === null ? tenant.telephony : null;
  if (!telephony) return { system: null, ranges: [] };
  const ranges = telephony.directoryNumbers.flatMap(
    ({ directoryNumbers }) => parseNumbers(directoryNumbers).ranges,
  );
  return { system: telephony.system, ranges };
}

interface Block {
  number: string;
  last: string;
  tenant: { id: string } | null;
}

function factsOfNumbers(action: Permission, { id, before, after, ranges }: AuditSubject): Fact[] {
  const [was, is] = [asBlock(before), asBlock(after)];
  const block = is ?? was;
  if (!block) return uncounted(action, id, after);
  if (was?.tenant?.id === is?.tenant?.id) return [];
  const named = ranges ? [...ranges] : [{ first: block.number, last: block.last }];
  const numbers: EventNumbers = { kind: 'access', system: null, ranges: named, more: null };
  return [
    ...(was?.tenant ? [{ type: 'numbers.released', tenantId: was.tenant.id, numbers } as const] : []),
    ...(is?.tenant ? [{ type: 'numbers.assigned', tenantId: is.tenant.id, numbers } as const] : []),
  ];
}

/** The one entry for the blocks beyond those that have one each; its id is the tenant's. */
function uncounted(action: Permission, tenantId: string, after: unknown): Fact[] {
  const { blocks, numbers } = (after ?? {}) as Record<string, unknown>;
  if (typeof blocks !== 'number' || typeof numbers !== 'number') return [];
  const type = action === 'tenant.delete' ? 'numbers.released' : 'numbers.assigned';
  const told: EventNumbers = { kind: 'access', system: null, ranges: [], more: { blocks, numbers } };
  return [{ type, tenantId, numbers: told }];
}

/** The provider's log tells of the import; it is one of a tenant once it says which. */
function factsOfImport({ after }: AuditSubject): Fact[] {
  const id = valueAt(after, 'tenant.id');
  return typeof id === 'string' && valueAt(after, 'accessNumberBlocks') !== undefined
    ? [{ type: 'tenant.imported', tenantId: id }]
    : [];
}

function asTenant(value: unknown): Tenant | undefined {
  return typeof valueAt(value, 'url') === 'string' && typeof valueAt(value, 'number') === 'number'
    ? (value as Tenant)
    : undefined;
}

function asBlock(value: unknown): Block | undefined {
  return typeof valueAt(value, 'number') === 'string' && typeof valueAt(value, 'last') === 'string'
    ? (value as Block)
    : undefined;
}
