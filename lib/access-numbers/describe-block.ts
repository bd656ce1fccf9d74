import { isEqual } from '../merge-patch';
import type { MemberChange } from '../tenants/describe-tenant';

/** What each member of a block is called, in the order in which a page shows it. */
const labels = {
  number: 'First number',
  last: 'Last number',
  count: 'Count',
  state: 'State',
  stateUntil: 'Ends',
  tenant: 'Tenant',
  reservedBy: 'Reserved by',
  lastTenant: 'Tenant before',
  media: 'Media',
  trunks: 'Trunks',
  smsAccounts: 'SMS accounts',
  note: 'Note',
  cutOff: 'Blocks of their own',
  joinedTo: 'Joined to',
} as const;

type Members = Record<string, unknown>;

/** Before → after of a block, member by member, as people read them. */
export function describeBlockChanges(before: unknown, after: unknown): MemberChange[] {
  const [from, to] = [asMembers(before), asMembers(after)];
  return Object.entries(labels).flatMap(([path, label]) => {
    if (isEqual(from[path] ?? null, to[path] ?? null)) return [];
    const change = { path, label, before: show(from[path]), after: show(to[path]) };
    return change.before.length + change.after.length > 0 ? [change] : [];
  });
}

function show(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(show);
  if (typeof value !== 'object') return [String(value)];
  const { name, prefix } = value as Members;
  return [prefix ? `${String(name)} (prefix ${String(prefix)})` : String(name)];
}

function asMembers(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}
