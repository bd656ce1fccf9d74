import { type Issue, invalid } from '../../problem';
import { findField } from './fields';
import type { Kind } from './member-kinds';
import { draftMembers, otherMembers } from './members';
import { type SentRecord, twice } from './read-record';

/** What a request says about a tenant; what it does not say is absent. */
export interface SentTenant {
  /** A merge patch of the draft: null where a field came empty. */
  draft: Record<string, unknown>;
  active?: boolean;
  isPartner?: boolean;
  /** The number of a partner; null for none. */
  partner?: number | null;
  password?: string;
  sendsWelcome?: boolean;
  forcesPasswordChange?: boolean;
}

/**
 * L3: every field of page and samples is known; unknown and read-only ones are passed over, so that what was read can be
 * sent back. Throws `invalid` with every value that is none of its type.
 */
export function readTenant(record: SentRecord): SentTenant {
  const sent = byField(record);
  const issues: Issue[] = [];
  const read = (name: string, kind: Kind): unknown => {
    const found = sent.get(name);
    if (found === undefined) return undefined;
    if (found.trim() === '') return null;
    const result = kind(found.trim());
    if ('value' in result) return result.value;
    issues.push({ path: name, code: 'wrong-type', message: result.complaint });
    return undefined;
  };
  const draft: Record<string, unknown> = {};
  for (const [name, { path, kind }] of draftMembers) {
    const value = read(name, kind);
    if (value !== undefined) put(draft, path, value);
  }
  const others = Object.fromEntries(
    Object.entries(otherMembers).map(([name, kind]) => [name, read(name, kind)]),
  );
  if (issues.length > 0) throw invalid(issues);
  return {
    draft,
    ...said('active', others.active ?? undefined),
    ...said('isPartner', others.is_partner ?? undefined),
    ...said('partner', others.partner),
    ...said('password', sent.get('password') || undefined),
    ...said('sendsWelcome', others.sendWelcomeEmail ?? undefined),
    ...said('forcesPasswordChange', others.force_password_change_on_login ?? undefined),
  };
}

/** What was sent and is not kept, so that nothing is passed over without a word; undefined when there is nothing to say. */
export function sayIgnored(record: SentRecord, on: 'create' | 'update'): string | undefined {
  const sent = byField(record);
  const isSaid = (name: string) => (sent.get(name) ?? '').trim() !== '';
  const onlyNew = ['password', 'sendWelcomeEmail', 'force_password_change_on_login'].filter(isSaid);
  const words = [
    ...(isSaid('appList') ? ['appList is not used, as there are no applications to install.'] : []),
    ...(on === 'update' && onlyNew.length > 0
      ? [`${onlyNew.join(', ')}: only for a new tenant, so left alone.`]
      : []),
  ];
  return words.length === 0 ? undefined : `Success. ${words.join(' ')}`;
}

/** By the names of our table: letter case and other names of a field do not make two of one. */
function byField(record: SentRecord): Map<string, string> {
  const known = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [name, value] of record) {
    const field = findField(name);
    if (!field || field.readOnly) continue;
    if (known.has(field.name)) issues.push(twice(name));
    known.set(field.name, value);
  }
  if (issues.length > 0) throw invalid(issues);
  return known;
}

function put(draft: Record<string, unknown>, path: string, value: unknown): void {
  const [group = '', member] = path.split('.');
  if (member === undefined) draft[group] = value;
  else draft[group] = { ...(draft[group] as object | undefined), [member]: value };
}

/** A boolean that came empty says nothing. */
function said(name: keyof SentTenant, value: unknown): Partial<SentTenant> {
  return value === undefined ? {} : { [name]: value };
}
