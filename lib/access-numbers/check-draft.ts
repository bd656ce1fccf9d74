import type { Issue } from '../problem';
import type { Stores } from '../stores';
import { frozenIssue, isFrozen } from '../tenants/frozen';
import { nameKey } from '../tenants/keys';
import { labelOf, lastOf, roomFrom } from './block';
import { binnedTenant, unknownTenant } from './holding-tenant';
import type { AccessNumberBlock, BlockDraft, BlockMembers } from './model';

const shownOverlaps = 5;

/** What a checked draft stands for. */
export interface CheckedDraft {
  draft: BlockDraft;
  last: string;
  tenant: { id: string; name: string } | null;
  /** By their own names, as they are written there. */
  trunks: AccessNumberBlock['trunks'];
  smsAccounts: string[];
}

export interface DraftCheck {
  /** Undefined where there are issues. */
  checked?: CheckedDraft;
  /** Wrong in itself: 422. */
  invalid: Issue[];
  /** Against what exists: 409. */
  conflicts: Issue[];
}

/**
 * Checks drafts of blocks against what exists, many of them for one look-up of each trunk, account and tenant. Drafts
 * are not compared with each other.
 */
export function draftChecks(stores: Stores, now: string) {
  const references = referenceChecks(stores);
  const findTenant = remember((id: string) => stores.tenants.find(id));

  return async function check(draft: BlockDraft): Promise<DraftCheck> {
    const invalid: Issue[] = [];
    const conflicts: Issue[] = [];
    const last = lastOf(draft.number, draft.count);
    if (last === undefined) invalid.push(pastEnd(draft));
    const { trunks, smsAccounts, issues } = await references(draft);
    invalid.push(...issues);
    const tenant = draft.tenantId === null ? null : await findTenant(draft.tenantId);
    if (tenant === undefined) invalid.push(unknownTenant);
    else if (tenant && tenant.deletedAt !== null) conflicts.push(binnedTenant(tenant.name));
    else if (tenant && isFrozen(tenant)) conflicts.push(frozenIssue(tenant, 'tenantId'));
    if (last !== undefined) {
      const range = { first: draft.number, last };
      const overlaps = await stores.accessNumbers.listOverlaps(range, now, shownOverlaps);
      conflicts.push(...overlaps.map((block) => overlapIssue(block)));
    }
    if (invalid.length > 0 || conflicts.length > 0 || last === undefined || tenant === undefined)
      return { invalid, conflicts };
    const holder = tenant && { id: tenant.id, name: tenant.name };
    return { invalid, conflicts, checked: { draft, last, tenant: holder, trunks, smsAccounts } };
  };
}

/** Looks trunks and SMS accounts up by name; letter case does not matter. */
export function referenceChecks({ trunks, smsAccounts }: Pick<Stores, 'trunks' | 'smsAccounts'>) {
  const findTrunk = remember((key: string) => trunks.findByName(key));
  const findAccount = remember((key: string) => smsAccounts.findByName(key));

  return async (wanted: Pick<BlockMembers, 'trunks' | 'smsAccounts'>) => {
    const issues: Issue[] = [];
    const found: Pick<BlockMembers, 'trunks' | 'smsAccounts'> = { trunks: [], smsAccounts: [] };
    for (const [at, { name, prefix }] of wanted.trunks.entries()) {
      const trunk = await findTrunk(nameKey(name));
      const path = `trunks.${at}.name`;
      if (!trunk) issues.push({ path, code: 'unknown-trunk', message: `There is no trunk named “${name}”.` });
      else if (found.trunks.some((other) => other.name === trunk.name && other.prefix === prefix))
        issues.push({
          path,
          code: 'listed-twice',
          message: `${trunk.name} is listed twice with this prefix.`,
        });
      else found.trunks.push({ name: trunk.name, prefix });
    }
    for (const [at, name] of wanted.smsAccounts.entries()) {
      const account = await findAccount(nameKey(name));
      const path = `smsAccounts.${at}`;
      if (!account)
        issues.push({
          path,
          code: 'unknown-sms-account',
          message: `There is no SMS account named “${name}”.`,
        });
      else if (found.smsAccounts.includes(account.name))
        issues.push({ path, code: 'listed-twice', message: `${account.name} is listed twice.` });
      else found.smsAccounts.push(account.name);
    }
    return { ...found, issues };
  };
}

/** The block that a checked draft becomes. */
export function blockOf(
  { draft, last, tenant, trunks, smsAccounts }: CheckedDraft,
  { id, now, source }: { id: string; now: string; source: string },
): AccessNumberBlock {
  const { number, count, media, note } = draft;
  return {
    id,
    number,
    last,
    count,
    media,
    state: tenant ? 'assigned' : 'free',
    stateUntil: null,
    tenant,
    reservedBy: null,
    lastTenant: null,
    trunks,
    smsAccounts,
    note,
    source,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

function pastEnd({ number }: BlockDraft): Issue {
  const room = String(roomFrom(number));
  return {
    path: 'count',
    code: 'past-end',
    message: `From ${number}, at most ${room} numbers of ${number.length} digits fit: ${'9'.repeat(number.length)} is the last.`,
    suggestion: room,
  };
}

function overlapIssue(block: AccessNumberBlock): Issue {
  const holder = block.tenant;
  return {
    path: 'number',
    code: 'block-overlap',
    message: `${labelOf(block)} is in the inventory already, ${describeHolder(block)}.`,
    ...(holder && { holder }),
  };
}

/** `assigned to Acme`, `reserved by Ann Berg`, `in quarantine`, `free`. */
export function describeHolder({ state, tenant, reservedBy }: AccessNumberBlock): string {
  if (state === 'assigned') return `assigned to ${tenant?.name}`;
  if (state === 'reserved') return `reserved by ${reservedBy?.name}`;
  return state === 'quarantined' ? 'in quarantine' : 'free';
}

/** Asks once for each key. */
function remember<Found>(find: (key: string) => Promise<Found>): (key: string) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  return (key) => {
    const asked = known.get(key) ?? find(key);
    known.set(key, asked);
    return asked;
  };
}
