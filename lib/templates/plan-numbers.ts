import { rangeOf } from '../access-numbers/block';
import type { AccessNumberBlock } from '../access-numbers/model';
import type { Actor } from '../actor';
import { nameActor } from '../audit/record-entry';
import { compareRanges, overlap } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import type { ArchivedBlock, PlanVerdict } from '../transfer/model';
import type { BlockDeed } from '../transfer/plan-access-numbers';
import { type ItemDraft, settled } from '../transfer/plan-item';
import { sayBlocked, sayFree } from '../transfer/say-access-numbers';
import type { WantedBlock } from './map-numbers';

export interface NumberRules {
  actor: Actor;
  /** Whether what is in quarantine counts as assigned to nobody (B18), as it does at the vendor's door. */
  takesQuarantined: boolean;
}

export interface PlannedBlock {
  block: WantedBlock;
  item: ItemDraft;
  deed: BlockDeed | undefined;
}

/** Blocks of quick work between two turns of others. */
const stretch = 500;

/**
 * What becomes of the numbers of a template (domain.md 1.6): absent ones are created, exactly the same block that nobody
 * has is assigned, and everything else is left alone and reported (B13). Walks both in order.
 */
export async function planNumbers(
  wanted: readonly WantedBlock[],
  inventory: readonly AccessNumberBlock[],
  { breathe, ...rules }: NumberRules & { breathe(): Promise<void> },
): Promise<PlannedBlock[]> {
  const placed = wanted
    .filter((block): block is WantedBlock & { range: NumberRange } => block.range !== undefined)
    .toSorted((a, b) => compareRanges(a.range, b.range));
  const planned: PlannedBlock[] = [];
  let at = 0;
  for (const [done, block] of placed.entries()) {
    if (done % stretch === stretch - 1) await breathe();
    while (at < inventory.length && isBefore(inventory[at] as AccessNumberBlock, block.range)) at += 1;
    const met: AccessNumberBlock[] = [];
    for (let next = at; next < inventory.length; next += 1) {
      const other = inventory[next] as AccessNumberBlock;
      if (!overlap(rangeOf(other), block.range)) break;
      met.push(other);
    }
    planned.push(planBlock(block, met, rules));
  }
  return planned;
}

function isBefore(block: AccessNumberBlock, range: NumberRange): boolean {
  if (block.last.length !== range.first.length) return block.last.length < range.first.length;
  return block.last < range.first;
}

function planBlock(
  block: WantedBlock & { range: NumberRange },
  met: readonly AccessNumberBlock[],
  rules: NumberRules,
): PlannedBlock {
  const { range, archived } = block;
  const outcome = outcomeOf({ range, archived, met }, rules);
  const shown = showRange(range);
  const instead =
    block.isMapped && archived.number !== range.first ? `In the place of ${archived.number}. ` : '';
  return {
    block,
    deed: outcome.deed,
    item: {
      ...settled({
        kind: 'access-number',
        key: `access-number:${range.first}+${archived.count}`,
        what: shown,
        verdict: outcome.verdict,
        reason: `${instead}${outcome.reason}`,
      }),
      holder: outcome.holder ?? null,
    },
  };
}

interface Outcome {
  verdict: PlanVerdict;
  reason: string;
  holder?: { id: string; name: string };
  deed?: BlockDeed;
}

interface Meeting {
  range: NumberRange;
  archived: ArchivedBlock;
  met: readonly AccessNumberBlock[];
}

function outcomeOf({ range, archived, met }: Meeting, rules: NumberRules): Outcome {
  const [first] = met;
  if (!first)
    return {
      verdict: 'create',
      reason: 'Not in this cluster yet; created on no trunk.',
      deed: { deed: 'create', range, archived },
    };
  const held = met.find(({ state }) => state === 'assigned');
  if (held) {
    const said = sayBlocked([{ range: rangeOf(held), block: held, standing: 'held' }]);
    return {
      verdict: 'held',
      reason: `${said}, so it is left alone.`,
      ...(held.tenant && { holder: held.tenant }),
    };
  }
  if (first.number !== range.first || first.last !== range.last) {
    const others = met.map((block) => showRange(rangeOf(block)));
    const shown = others.slice(0, 3).join(', ');
    const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
    const reason = `It overlaps ${shown}${more} without being the same block, so it is left alone. Split or join it to the same numbers to have it assigned.`;
    return { verdict: 'skip', reason };
  }
  if (!isFree(first, rules)) {
    const said = sayBlocked([{ range, block: first, standing: 'quarantined' }]);
    return { verdict: 'quarantine', reason: `${said}, so it is left alone.` };
  }
  const reason =
    first.state === 'quarantined'
      ? 'In quarantine and assigned to nobody, so it is assigned before that time.'
      : sayFree(first, range, archived);
  return { verdict: 'assign', reason, deed: { deed: 'assign', range, archived, block: first } };
}

/** A reservation counts for the one who made it. */
function isFree({ state, reservedBy }: AccessNumberBlock, { actor, takesQuarantined }: NumberRules): boolean {
  if (state === 'reserved') return reservedBy?.id === nameActor(actor).actorId;
  return state === 'free' || (state === 'quarantined' && takesQuarantined);
}
