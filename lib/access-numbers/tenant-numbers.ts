import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../command';
import { gaps } from '../numbering/interval-sets';
import { overlap, successor, union } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { assigningTo } from './assign-numbers';
import { rangeOf } from './block';
import { carryOut, tellOf } from './change-numbers';
import { describeHolder } from './check-draft';
import { accessNumberLimits } from './limits';
import type { AccessNumberBlock } from './model';
import { type Chosen, partOf } from './select-numbers';
import { givenUp } from './unassign-numbers';

const atOnce = accessNumberLimits.blocks;

/** Access numbers that a tenant had and does not get back. */
export interface LostAccessNumbers extends NumberRange {
  /** What became of them, as the end of a sentence: `assigned to Acme`. */
  now: string;
  holder: { id: string; name: string } | null;
}

/**
 * What becomes of the access numbers of a tenant that goes to the bin: in quarantine for the policy's days, free at once,
 * or out of the inventory.
 */
export type GivingUp = 'quarantine' | 'free' | 'remove';

/**
 * Takes all access numbers from a tenant that goes to the bin. Each block has an entry of its own in its history, up
 * to a thousand; of more there is one that counts them.
 */
export async function giveUpAll(
  context: CommandContext,
  tenant: { id: string; name: string },
  how: GivingUp = 'quarantine',
): Promise<AuditSubject[]> {
  const { stores, now } = context;
  const become = await givenUp(context, how === 'free');
  const told = tellUpTo(atOnce);
  for (;;) {
    const blocks = await stores.accessNumbers.listOfTenant(tenant.id, now, { limit: atOnce });
    if (blocks.length === 0) return told.list(tenant);
    if (how === 'remove' && !context.scope) {
      await stores.accessNumbers.write({ removed: blocks }, now);
      told.add(
        blocks.map((before) => tellOf({ before })),
        blocks,
      );
      continue;
    }
    const changed = blocks.map((before) => {
      const after = { ...before, ...become(before), updatedAt: now, version: before.version + 1 };
      return { before, after };
    });
    await stores.accessNumbers.write({ saved: changed.map(({ after }) => after) }, now);
    told.add(changed.map(tellOf), blocks);
  }
}

/**
 * Gives a tenant that comes back from the bin the access numbers that it had when it went there, as far as they are
 * free, or in quarantine after it. The others are named.
 */
export async function takeBackAll(
  context: CommandContext,
  tenant: { id: string; name: string },
  binnedAt: string,
): Promise<{ lost: LostAccessNumbers[]; audit: AuditSubject[] }> {
  const { stores, scope } = context;
  const gone = scope ? 'with somebody else' : 'in the inventory no longer';
  const change = assigningTo(context, tenant);
  const lost: LostAccessNumbers[] = [];
  const told = tellUpTo(atOnce);
  let todo: Chosen[] = [];
  async function takeBack(): Promise<void> {
    const { audit, pieces } = await carryOut(context, todo, change);
    told.add(audit, pieces);
    todo = [];
  }
  for (const range of union(await stores.accessNumbers.listGivenUp(tenant.id, binnedAt))) {
    const latest = todo.at(-1);
    // A block that reaches into both ranges is cut once before it is read for the second.
    if (todo.length >= atOnce || (latest && overlap(rangeOf(latest.block), range))) await takeBack();
    const blocks = await listAllWithin(context, range);
    for (const block of blocks) {
      const part = partOf(block, range);
      if (change.judge(block).verdict === 'go') todo.push({ block, range: part });
      else lost.push({ ...part, now: describeHolder(block), holder: block.tenant });
    }
    for (const gap of gaps(range, blocks.map(rangeOf))) lost.push({ ...gap, now: gone, holder: null });
  }
  await takeBack();
  return { lost, audit: told.list(tenant) };
}

/** Entries for the histories of blocks, so many at most; of the others there is one that counts them. */
export function tellUpTo(most: number) {
  const told: AuditSubject[] = [];
  const untold = { blocks: 0, numbers: 0 };
  return {
    add(subjects: readonly AuditSubject[], of: readonly AccessNumberBlock[]): void {
      const room = most - told.length;
      told.push(...subjects.slice(0, room).map(ofBlockOnly));
      for (const { count } of of.slice(room)) {
        untold.blocks += 1;
        untold.numbers += count;
      }
    },
    list({ id }: { id: string }): AuditSubject[] {
      if (untold.blocks === 0) return told;
      const label = untold.blocks === 1 ? '1 more block' : `${untold.blocks} more blocks`;
      return [...told, { entity: 'access-number', id, label, outcome, after: untold }];
    },
  };
}

/** The tenant's own history says that it was deleted or restored; this is for the history of the block. */
function ofBlockOnly({ tenantId: _, ...subject }: AuditSubject): AuditSubject {
  return { ...subject, outcome };
}

const outcome = 'access-numbers';

async function listAllWithin(
  { stores, now }: CommandContext,
  { first, last }: NumberRange,
): Promise<AccessNumberBlock[]> {
  const found: AccessNumberBlock[] = [];
  for (let from: string | undefined = first; from !== undefined && from <= last; ) {
    const page = await stores.accessNumbers.listOverlaps({ first: from, last }, now, atOnce);
    found.push(...page);
    const end = page.at(-1)?.last;
    from = page.length < atOnce || end === undefined ? undefined : successor(end);
  }
  return found;
}
