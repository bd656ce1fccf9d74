import * as z from 'zod';
import { labelOf, lastOf, rangeOf, roomFrom } from '../../access-numbers/block';
import { tellOf } from '../../access-numbers/change-numbers';
import { judgeDelete } from '../../access-numbers/judge';
import type { AccessNumberBlock } from '../../access-numbers/model';
import { accessNumber } from '../../access-numbers/number-text';
import { type Chosen, cutOut, findChosen, refuse } from '../../access-numbers/select-numbers';
import { type CommandContext, command } from '../../command';
import { invalid, notFound, Problem } from '../../problem';
import { CountText } from './access-numbers';

/** The address of what goes: a first number, and how many numbers if it is not the block as it stands. */
const WithdrawnNumbers = z.strictObject({ number: accessNumber(), count: CountText.optional() });

type Wanted = z.output<typeof WithdrawnNumbers>;

/**
 * Takes numbers out of the inventory, also from the tenant that has them: on this interface every number is made for a
 * tenant, and no method takes it away from there first. Alone, the number stands for the block that begins with it,
 * which is what POST made and GET lists; with `count` exactly so many numbers go, wherever they lie. The vendor's page
 * could not be read, so all of this is our reading.
 */
export const withdrawNumbers = command({
  name: 'access-number.delete',
  input: WithdrawnNumbers,
  async run(context, wanted) {
    const chosen = await find(context, wanted);
    refuse(
      chosen.flatMap(({ block }) => {
        const verdict = judgeDelete({ ...block, ...taken(block) }, context);
        return verdict.verdict === 'refused' ? [{ path: 'number', ...verdict.issue }] : [];
      }),
    );
    const left = chosen.map((one) => ({ before: one.block, ...leave(context, one) }));
    await context.stores.accessNumbers.write(
      {
        saved: left.flatMap(({ after, rest }) => (after ? [after, ...rest] : [])),
        removed: left.flatMap(({ before, after }) => (after ? [] : [before])),
      },
      context.now,
    );
    return { result: null, audit: left.map((one) => tellOf({ ...one, tenantId: one.before.tenant?.id })) };
  },
});

/** What a tenant has may go here; a number that somebody else keeps for themselves may not. */
function taken({ state }: AccessNumberBlock) {
  return state === 'assigned' ? ({ state: 'free' } as const) : {};
}

/** What stays of a block: its lower part keeps id and history, an upper one is a block of its own. */
function leave(
  context: CommandContext,
  one: Chosen,
): { after?: AccessNumberBlock; rest: AccessNumberBlock[] } {
  const [lower, ...rest] = cutOut(context, one).rest;
  if (!lower) return { rest };
  return { after: { ...lower, id: one.block.id, version: one.block.version + 1 }, rest };
}

async function find(context: CommandContext, { number, count }: Wanted): Promise<Chosen[]> {
  if (count !== undefined) return findCounted(context, number, count);
  const own = { first: number, last: number };
  const [block] = await context.stores.accessNumbers.listOverlaps(own, context.now, 1);
  if (!block) throw notFound('access number');
  if (block.number === number) return [{ block, range: rangeOf(block) }];
  throw new Problem({
    kind: 'not-found',
    code: 'not-found',
    message: `No block begins with ${number}; it lies in ${labelOf(block)}. Name ${block.number} to delete the block, or add ?count=1 to delete this number only.`,
  });
}

async function findCounted(context: CommandContext, number: string, count: number): Promise<Chosen[]> {
  const last = lastOf(number, count);
  if (last === undefined) {
    const message = `From ${number}, at most ${roomFrom(number)} numbers of ${number.length} digits fit.`;
    throw invalid([{ path: 'count', code: 'past-end', message }]);
  }
  try {
    return await findChosen(context, { first: number, last });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not-in-inventory') throw error;
    const message = error.issues.map((issue) => issue.message.replace(' Create it first.', '')).join(' ');
    throw new Problem({ kind: 'not-found', code: 'not-found', message });
  }
}
