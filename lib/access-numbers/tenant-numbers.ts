import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../command';
import { gaps } from '../numbering/interval-sets';
import { successor, union } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { assigningTo } from './assign-numbers';
import { labelOf, rangeOf } from './block';
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
 * Takes all access numbers from a tenant that goes to the bin. Each block has an entry of its own in its history, up
 * to a thousand; of more there is one that counts them.
 */
export async function giveUpAll(
  context: CommandContext,
  tenant: { id: string; name: string },
): Promise<AuditSubject[]> {
  const { stores, now } = context;
  const become = await givenUp(context);
  const told: AuditSubject[] = [];
  const untold = { blocks: 0, numbers: 0 };
  for (;;) {
    const blocks = await stores.accessNumbers.listOfTenant(tenant.id, now, { limit: atOnce });
    if (blocks.length === 0) break;
    const saved = blocks.map((block) => ({
      ...block,
      ...become(block),
      updatedAt: now,
      version: block.version + 1,
    }));
    await stores.accessNumbers.write({ saved }, now);
    for (const [at, before] of blocks.entries()) {
      if (told.length < atOnce) told.push(ofBlockOnly({ ...tellOf({ before, after: saved[at] }) }));
      else {
        untold.blocks += 1;
        untold.numbers += before.count;
      }
    }
  }
  if (untold.blocks === 0) return told;
  const label = `${untold.blocks} more blocks`;
  return [...told, { entity: 'access-number', id: tenant.id, label, outcome, after: untold }];
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
  const { stores } = context;
  const change = assigningTo(context, tenant);
  const lost: LostAccessNumbers[] = [];
  const audit: AuditSubject[] = [];
  for (const range of union(await stores.accessNumbers.listGivenUp(tenant.id, binnedAt))) {
    const blocks = await listAllWithin(context, range);
    const todo: Chosen[] = [];
    for (const block of blocks) {
      const part = partOf(block, range);
      if (change.judge(block).verdict === 'go') todo.push({ block, range: part });
      else lost.push({ ...part, now: describeHolder(block), holder: block.tenant });
    }
    for (const gap of gaps(range, blocks.map(rangeOf)))
      lost.push({ ...gap, now: 'in the inventory no longer', holder: null });
    const done = await carryOut(context, todo, change);
    audit.push(...done.audit.map(ofBlockOnly));
  }
  return { lost, audit: audit.slice(0, atOnce) };
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

/** For messages: `468100000–468100099 (assigned to Acme)`. */
export function describeLost({ first, last, now }: LostAccessNumbers): string {
  return `${labelOf({ number: first, last })} (${now})`;
}
