import { doors } from '@/lib/actor';
import { dayAfter, startOfDay } from '@/lib/audit/day-in-zone';
import { auditedEntities } from '@/lib/audit/model';

/** Everything the audit page shows stands in its address. Days are those of the reader's time zone. */
export interface AuditView {
  actor?: string;
  action?: string;
  entity?: string;
  door?: string;
  since?: string;
  until?: string;
  tenant?: string;
  after?: string;
  before?: string;
  size?: string;
  /** The entry that is unfolded. */
  entry?: string;
  /** The id of the saved view that is open; `all` for none, also where one is the default. */
  view?: string;
}

export const filterMembers = ['actor', 'action', 'entity', 'door', 'since', 'until', 'tenant'] as const;
const members = [...filterMembers, 'after', 'before', 'size', 'entry', 'view'] as const;

export type AddressParams = Record<string, string | string[] | undefined>;

/** What cannot be meant is left out, so that an old or mistyped link still shows something. */
export function readAuditAddress(params: AddressParams): AuditView {
  const view = Object.fromEntries(
    members.flatMap((member) => {
      const value = params[member];
      return typeof value === 'string' && value !== '' && isPossible(member, value) ? [[member, value]] : [];
    }),
  ) as AuditView;
  return view.after && view.before ? { ...view, before: undefined } : view;
}

function isPossible(member: (typeof members)[number], value: string): boolean {
  if (member === 'action') return /^[a-z.-]{1,80}$/.test(value);
  if (member === 'entity') return (auditedEntities as readonly string[]).includes(value);
  if (member === 'door') return (doors as readonly string[]).includes(value);
  if (member === 'since' || member === 'until') return startOfDay(value, 'UTC') !== undefined;
  if (member === 'after' || member === 'before') return /^(former-)?[1-9]\d{0,14}$/.test(value);
  if (member === 'size') return ['25', '50', '100', '200'].includes(value);
  return value.length <= 100;
}

export function writeAuditAddress(view: AuditView, change: Partial<AuditView> = {}): string {
  const query = queryOf({ ...view, ...change });
  return query === '' ? '/audit' : `/audit?${query}`;
}

/** The same filter from its first page. */
export function writeFilterAddress(view: AuditView, change: Partial<AuditView>): string {
  return writeAuditAddress(view, { ...change, after: undefined, before: undefined, entry: undefined });
}

export function filterOf(view: AuditView): AuditView {
  return Object.fromEntries(filterMembers.map((member) => [member, view[member]]));
}

/** The filter as the list takes it: days become instants, and the last day counts whole. */
export function toListFilter(view: AuditView, zone: string): Record<string, string> {
  const { since, until, ...same } = filterOf(view);
  const filter = {
    ...same,
    since: since && startOfDay(since, zone),
    until: until && startOfDay(dayAfter(until), zone),
  };
  return Object.fromEntries(
    Object.entries(filter).filter((member): member is [string, string] => Boolean(member[1])),
  );
}

export function queryOf(view: AuditView): string {
  const set = members.flatMap((member) => (view[member] ? [[member, view[member]]] : []));
  return new URLSearchParams(set).toString();
}
