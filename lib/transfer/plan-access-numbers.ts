import { rangeOf } from '../access-numbers/block';
import type { AccessNumberBlock } from '../access-numbers/model';
import type { Actor } from '../actor';
import { isAdministrator } from '../actor';
import { nameActor } from '../audit/record-entry';
import { gaps } from '../numbering/interval-sets';
import { compareRanges, intersect, overlap } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import { type Conflict, conflicts } from './conflicts';
import type { ArchiveContent, ArchivedBlock, ImportChoices, PlanChoice, PlanVerdict } from './model';
import { contested, decide, type ItemDraft, settled } from './plan-item';
import { type Part, sayAsked, sayBlocked, sayFree, showStretches } from './say-access-numbers';
import { type ClusterSurvey, rangeFrom } from './survey-cluster';

/** What is done to numbers when the plan is applied. */
export type BlockDeed =
  | { deed: 'create'; range: NumberRange; archived: ArchivedBlock }
  | { deed: 'assign'; range: NumberRange; archived: ArchivedBlock; block: AccessNumberBlock };

interface AskedNumbers {
  range: NumberRange;
  holder: { id: string; name: string };
}

export interface PlannedNumbers {
  items: ItemDraft[];
  deeds: BlockDeed[];
  requests: AskedNumbers[];
  /** What becomes of every number of the archive; each is in exactly one of them. */
  outcomes: { range: NumberRange; verdict: PlanVerdict }[];
}

interface Planning {
  tenantId: string;
  actor: Actor;
  choices: ImportChoices;
}

/** Blocks of quick work between two turns of others. */
const stretch = 500;

/**
 * What becomes of the access numbers: the table of domain.md 1.5, and B7 for blocks that only overlap. Walks the archive
 * and the inventory side by side; both are in order.
 */
export async function planAccessNumbers(
  { accessNumbers, tenant }: ArchiveContent,
  { blocks }: ClusterSurvey,
  { actor, choices, breathe }: Omit<Planning, 'tenantId'> & { breathe(): Promise<void> },
): Promise<PlannedNumbers> {
  const planned: PlannedNumbers = { items: [], deeds: [], requests: [], outcomes: [] };
  const sorted = accessNumbers
    .map((archived) => ({ archived, range: rangeFrom(archived.number, archived.count) }))
    .toSorted((a, b) => compareRanges(a.range, b.range));
  let at = 0;
  for (const [done, { archived, range }] of sorted.entries()) {
    if (done % stretch === stretch - 1) await breathe();
    while (at < blocks.length && isBefore(blocks[at] as AccessNumberBlock, range)) at += 1;
    const met: AccessNumberBlock[] = [];
    for (let next = at; next < blocks.length; next += 1) {
      const block = blocks[next] as AccessNumberBlock;
      if (!overlap(rangeOf(block), range)) break;
      met.push(block);
    }
    planBlock(planned, { archived, range, met }, { tenantId: tenant.id, actor, choices });
  }
  return planned;
}

function isBefore(block: AccessNumberBlock, range: NumberRange): boolean {
  if (block.last.length !== range.first.length) return block.last.length < range.first.length;
  return block.last < range.first;
}

interface Meeting {
  archived: ArchivedBlock;
  range: NumberRange;
  met: readonly AccessNumberBlock[];
}

const conflictOf = {
  held: 'access-number-held',
  reserved: 'access-number-reserved',
  quarantined: 'access-number-quarantined',
} as const satisfies Partial<Record<Part['standing'], Conflict>>;

/** Strongest first: what another tenant holds nobody can take. */
const against = ['held', 'reserved', 'quarantined'] as const;

function planBlock(planned: PlannedNumbers, meeting: Meeting, planning: Planning): void {
  const { archived, range } = meeting;
  const parts = partsOf(meeting, planning);
  const strongest = against.find((standing) => parts.some((part) => part.standing === standing));
  if (strongest === undefined) {
    goOn(planned, archived, parts);
    return;
  }
  const conflict = conflictOf[strongest];
  const blocked = parts.filter(({ standing }) => standing === strongest);
  const choices = choicesFor(conflict, planning.actor);
  const key = keyOfBlock({ first: archived.number, last: range.last }, archived.count);
  const choice = decide(planning.choices, { key, conflict, choices })?.choice ?? null;
  const said = {
    kind: 'access-number',
    key,
    conflict,
    choices,
    choice,
    holder: blocked[0]?.block?.tenant ?? null,
  } as const;
  const why = sayBlocked(blocked);
  if (choice === null || choice === 'stop' || choice === 'skip' || choice === 'rename') {
    const verdict = choice === 'skip' ? 'skip' : strongest === 'held' ? 'held' : 'quarantine';
    const reason =
      choice === 'skip'
        ? `${showRange(range)} is skipped as a whole: ${why}.`
        : `${why}. Choose what becomes of ${showRange(range)}.`;
    planned.items.push(contested({ ...said, what: showRange(range), verdict, reason }));
    planned.outcomes.push({ range, verdict });
    return;
  }
  if (choice === 'take') {
    const taken = parts.filter(({ standing }) => standing === 'quarantined' || standing === 'reserved');
    planned.items.push(
      contested({
        ...said,
        what: showStretches(taken),
        verdict: 'assign',
        reason: `${sayBlocked(taken)}; taken before that time.`,
      }),
    );
    for (const part of taken) give(planned, archived, part);
    goOn(
      planned,
      archived,
      parts.filter((part) => !taken.includes(part)),
    );
    return;
  }
  const verdict = strongest === 'held' ? 'held' : 'quarantine';
  const asked = choice === 'request' ? ` ${sayAsked(blocked)}` : '';
  const reason = `${why}. The rest of ${showRange(range)} comes in.${asked}`;
  planned.items.push(contested({ ...said, what: showStretches(blocked), verdict, reason }));
  for (const { range: part, block } of blocked) {
    planned.outcomes.push({ range: part, verdict });
    if (choice === 'request' && block?.tenant) planned.requests.push({ range: part, holder: block.tenant });
  }
  goOn(
    planned,
    archived,
    parts.filter((part) => !blocked.includes(part)),
  );
}

/** A reservation of somebody else is only ended by an administrator. */
function choicesFor(conflict: Conflict, actor: Actor): readonly PlanChoice[] {
  const all: readonly PlanChoice[] = conflicts[conflict];
  return conflict === 'access-number-reserved' && !isAdministrator(actor)
    ? all.filter((choice) => choice !== 'take')
    : all;
}

function partsOf({ range, met }: Meeting, planning: Planning): Part[] {
  const standing = met.flatMap((block): Part[] => {
    const inside = intersect(rangeOf(block), range);
    return inside ? [{ range: inside, block, standing: standingOf(block, planning) }] : [];
  });
  const missing = gaps(
    range,
    standing.map((part) => part.range),
  ).map((gap): Part => ({ range: gap, block: undefined, standing: 'missing' }));
  return [...standing, ...missing].toSorted((a, b) => compareRanges(a.range, b.range));
}

function standingOf(block: AccessNumberBlock, { tenantId, actor }: Planning): Part['standing'] {
  if (block.state === 'assigned') return block.tenant?.id === tenantId ? 'ours' : 'held';
  if (block.state === 'quarantined') return block.lastTenant?.id === tenantId ? 'free' : 'quarantined';
  if (block.state === 'reserved')
    return block.reservedBy?.id === nameActor(actor).actorId ? 'free' : 'reserved';
  return 'free';
}

/** The parts that nothing stands against, and of those that do the ones nobody decided to take. */
function goOn(planned: PlannedNumbers, archived: ArchivedBlock, parts: readonly Part[]): void {
  for (const part of parts) {
    const { range, block, standing } = part;
    const said = {
      kind: 'access-number',
      key: keyOfBlock(range),
      what: showRange(range),
    } as const;
    if (standing === 'missing') {
      const reason = 'Not in this cluster yet; created on no trunk.';
      planned.items.push(settled({ ...said, verdict: 'create', reason }));
      planned.outcomes.push({ range, verdict: 'create' });
      planned.deeds.push({ deed: 'create', range, archived });
    } else if (standing === 'ours') {
      planned.items.push(settled({ ...said, verdict: 'keep', reason: 'Assigned to it already.' }));
      planned.outcomes.push({ range, verdict: 'keep' });
    } else if (standing === 'free' && block) {
      const reason = sayFree(block, part.range, archived);
      planned.items.push(settled({ ...said, verdict: 'assign', reason }));
      give(planned, archived, part);
    } else {
      planned.items.push(settled({ ...said, verdict: 'quarantine', reason: `${sayBlocked([part])}.` }));
      planned.outcomes.push({ range, verdict: 'quarantine' });
    }
  }
}

function give(planned: PlannedNumbers, archived: ArchivedBlock, { range, block }: Part): void {
  if (!block) throw new Error(`${showRange(range)} is in no block that could be assigned.`);
  planned.outcomes.push({ range, verdict: 'assign' });
  planned.deeds.push({ deed: 'assign', range, archived, block });
}

/** `access-number:4670100+100` */
export function keyOfBlock({ first, last }: NumberRange, count?: number): string {
  return `access-number:${first}+${count ?? BigInt(last) - BigInt(first) + 1n}`;
}
