import { free, rangeOf, withNumbers } from '../access-numbers/block';
import { tellOf } from '../access-numbers/change-numbers';
import { accessNumberLimits } from '../access-numbers/limits';
import type { AccessNumberBlock } from '../access-numbers/model';
import { tellUpTo } from '../access-numbers/tenant-numbers';
import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../context';
import { gaps } from '../numbering/interval-sets';
import { compareRanges, countNumbers } from '../numbering/intervals';
import type { BlockDeed } from './plan-access-numbers';

type Assigning = Extract<BlockDeed, { deed: 'assign' }>;

/** In blocks: what others wait for while one page is written. */
const perPage = 100;

/**
 * Creates and assigns what the plan says. A block that is only partly meant is cut: the first of its parts that is meant
 * keeps its id and history, the others and what is left become blocks of their own.
 */
export async function writeBlocks(
  context: CommandContext,
  tenant: { id: string; name: string },
  deeds: readonly BlockDeed[],
): Promise<AuditSubject[]> {
  const { stores, now } = context;
  const told = tellUpTo(accessNumberLimits.blocks);
  let saved: AccessNumberBlock[] = [];
  async function write(): Promise<void> {
    if (saved.length > 0) await stores.accessNumbers.write({ saved }, now);
    saved = [];
    await stores.imports.giveWay();
  }
  for (const change of changesOf(context, tenant, deeds)) {
    saved.push(...change.saved);
    told.add([change.subject], [change.block]);
    if (saved.length >= perPage) await write();
  }
  await write();
  return told.list(tenant);
}

interface BlockWrite {
  block: AccessNumberBlock;
  saved: AccessNumberBlock[];
  subject: AuditSubject;
}

function* changesOf(
  context: CommandContext,
  tenant: { id: string; name: string },
  deeds: readonly BlockDeed[],
): Generator<BlockWrite> {
  const parts = new Map<string, Assigning[]>();
  for (const deed of deeds) {
    if (deed.deed === 'create') {
      const block = created(context, tenant, deed);
      yield { block, saved: [block], subject: tellOf({ after: block }) };
      continue;
    }
    const own = parts.get(deed.block.id);
    if (own) own.push(deed);
    else parts.set(deed.block.id, [deed]);
  }
  for (const own of parts.values()) yield assigned(context, tenant, own);
}

/** Not in the cluster until now: on no trunk (domain.md 1.5). */
function created(
  { newId, now, door }: CommandContext,
  tenant: { id: string; name: string },
  { range, archived: { media, note } }: BlockDeed,
): AccessNumberBlock {
  return {
    id: newId(),
    number: range.first,
    last: range.last,
    count: Number(countNumbers(range)),
    media,
    state: 'assigned',
    stateUntil: null,
    tenant,
    reservedBy: null,
    lastTenant: null,
    trunks: [],
    smsAccounts: [],
    note,
    source: door,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

/** Media, trunks and SMS accounts of what is there stay. */
function assigned(
  { newId, now }: CommandContext,
  tenant: { id: string; name: string },
  deeds: readonly Assigning[],
): BlockWrite {
  const sorted = deeds.toSorted((a, b) => compareRanges(a.range, b.range));
  const [{ block: before }] = sorted as [Assigning];
  const [piece, ...others] = sorted.map(
    ({ range, archived }, at): AccessNumberBlock => ({
      ...withNumbers(before, range),
      ...free,
      state: 'assigned',
      tenant,
      lastTenant: null,
      note: before.note ?? archived.note,
      id: at === 0 ? before.id : newId(),
      updatedAt: now,
      version: at === 0 ? before.version + 1 : 1,
    }),
  );
  if (!piece) throw new Error(`Nothing of block ${before.id} was to be assigned.`);
  const left = gaps(
    rangeOf(before),
    sorted.map(({ range }) => range),
  ).map(
    (range): AccessNumberBlock => ({
      ...withNumbers(before, range),
      id: newId(),
      updatedAt: now,
      version: 1,
    }),
  );
  const rest = [...others, ...left];
  return {
    block: piece,
    saved: [piece, ...rest],
    subject: { ...tellOf({ before, after: piece, rest }), ranges: sorted.map(({ range }) => range) },
  };
}
