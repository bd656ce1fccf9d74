import type { AuditSubject } from '../audit/model';
import type { CommandContext, CommandOutcome } from '../command';
import { showRange } from '../numbering/show-numbers';
import type { Issue } from '../problem';
import { findFrozen, frozenIssue } from '../tenants/frozen';
import { compareBlocks, labelOf, rangeOf } from './block';
import type { Verdict } from './judge';
import type { AccessNumberBlock, BlockOutcome } from './model';
import { type Chosen, cutOut, refuse } from './select-numbers';

/** What happens to chosen numbers. */
export interface Change {
  judge(block: AccessNumberBlock): Verdict;
  /** The members that change; version and time are seen to. */
  become(block: AccessNumberBlock): Partial<AccessNumberBlock>;
  /** The tenant in whose history it belongs. */
  concerns?(block: AccessNumberBlock): string | undefined;
}

/** The blocks that hold the chosen numbers now, in order. */
export interface Changed {
  blocks: AccessNumberBlock[];
}

/** Changes all that is chosen, or nothing: throws `conflict` with what stands against each block. */
export async function changeChosen(
  context: CommandContext,
  chosen: readonly Chosen[],
  change: Change,
): Promise<CommandOutcome<Changed>> {
  const judge = await judging(
    context,
    chosen.map(({ block }) => block),
    change,
  );
  const judged = chosen.map((one) => ({ ...one, judgement: judge(one.block) }));
  refuse(
    judged.flatMap(({ judgement }): Issue[] =>
      judgement.verdict === 'refused' ? [{ path: 'first', ...judgement.issue }] : [],
    ),
  );
  const todo = judged.filter(({ judgement }) => judgement.verdict === 'go');
  const { pieces, audit } = await carryOut(context, todo, change);
  const unchanged = judged.filter(({ judgement }) => judgement.verdict !== 'go').map(({ block }) => block);
  return { result: { blocks: [...pieces, ...unchanged].toSorted(compareBlocks) }, audit };
}

/** Changes each block that can be, and says of every other why not. */
export async function changeEach(
  context: CommandContext,
  ids: readonly string[],
  change: Change,
): Promise<CommandOutcome<{ items: BlockOutcome[] }>> {
  const wanted = [...new Set(ids)];
  const found = await context.stores.accessNumbers.findMany(wanted, context.now);
  const blocks = new Map(found.map((block) => [block.id, block]));
  const judge = await judging(context, found, change);
  const todo: Chosen[] = [];
  const items = wanted.map((id): BlockOutcome => {
    const block = blocks.get(id);
    if (!block) return { id, label: id, outcome: 'failed', reason: 'This block does not exist any more.' };
    const label = labelOf(block);
    const judgement = judge(block);
    if (judgement.verdict === 'refused')
      return { id, label, outcome: 'failed', reason: judgement.issue.message };
    if (judgement.verdict === 'nothing-to-do')
      return { id, label, outcome: 'skipped', reason: judgement.message };
    todo.push({ block, range: rangeOf(block) });
    return { id, label, outcome: 'done' };
  });
  const { audit } = await carryOut(context, todo, change);
  return { result: { items }, audit };
}

/** What stands against the change of a block; before all else that its tenant, or the one it would go to, is frozen. */
async function judging(
  { stores }: CommandContext,
  blocks: readonly AccessNumberBlock[],
  change: Change,
): Promise<Change['judge']> {
  const tenantsOf = (block: AccessNumberBlock) => [block.tenant?.id, change.concerns?.(block)];
  const frozen = await findFrozen(stores, blocks.flatMap(tenantsOf));
  return (block) => {
    const [tenant] = tenantsOf(block).flatMap((id) => (id && frozen.get(id)) || []);
    return tenant ? { verdict: 'refused', issue: frozenIssue(tenant) } : change.judge(block);
  };
}

/** Carries out what was judged, in one write. */
export async function carryOut(context: CommandContext, todo: readonly Chosen[], change: Change) {
  const { stores, now } = context;
  const saved: AccessNumberBlock[] = [];
  const pieces: AccessNumberBlock[] = [];
  const audit: AuditSubject[] = [];
  for (const one of todo) {
    const { piece, rest } = cutOut(context, one);
    const after = { ...piece, ...change.become(piece), updatedAt: now, version: piece.version + 1 };
    pieces.push(after);
    saved.push(after, ...rest);
    audit.push(tellOf({ before: one.block, after, rest, tenantId: change.concerns?.(one.block) }));
  }
  if (saved.length > 0) await stores.accessNumbers.write({ saved }, now);
  return { pieces, audit };
}

interface Told {
  before?: AccessNumberBlock;
  after?: AccessNumberBlock;
  rest?: readonly AccessNumberBlock[];
  tenantId?: string | undefined;
}

/** The entry in the history of a block. Where it was cut, `cutOff` names what became blocks of their own. */
export function tellOf({ before, after, rest = [], tenantId }: Told): AuditSubject {
  const block = after ?? before;
  if (!block) throw new Error('An entry tells of a block before or after a change.');
  const concerned = tenantId ?? block.tenant?.id;
  return {
    entity: 'access-number',
    id: block.id,
    label: labelOf(block),
    ...(concerned !== undefined && { tenantId: concerned }),
    ...(before && { before }),
    ...(after && {
      after: rest.length > 0 ? { ...after, cutOff: rest.map((piece) => showRange(rangeOf(piece))) } : after,
    }),
  };
}
