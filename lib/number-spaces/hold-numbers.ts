import * as z from 'zod';
import { isAdministrator } from '../actor';
import { type CommandContext, command } from '../command';
import { countNumbers } from '../numbering/intervals';
import { showRange } from '../numbering/show-numbers';
import { conflict, type Issue, invalid, notFound } from '../problem';
import { sayInstant } from '../say-instant';
import { optionalLine } from '../text';
import { labelOfHold, sayWhoHolds } from './describe-hold';
import { largestBlock } from './find-free';
import { getSpace } from './find-space';
import { number, space } from './input';
import { accessSpace, type NumberHold } from './model';

/** A hold lasts for a working day unless another time is wished, and for 30 days at most. */
const usualHoldMinutes = 8 * 60;
const longestHoldMinutes = 30 * 24 * 60;

const namedConflicts = 3;
const complaint = { error: `A hold lasts from 1 minute to ${longestHoldMinutes} minutes (30 days).` };

export const NumberHoldDraft = z
  .strictObject({
    space,
    first: number.meta({ examples: ['4600'] }),
    last: number.meta({ examples: ['4699'] }),
    minutes: z
      .int(complaint)
      .min(1, complaint)
      .max(longestHoldMinutes, complaint)
      .default(usualHoldMinutes)
      .meta({ description: 'How long; the hold ends by itself.' }),
    note: optionalLine({ label: 'note', max: 200 }),
  })
  .superRefine(({ first, last }, context) => {
    const complain = (code: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['last'], params: { code }, message });
    if (first.length !== last.length)
      complain('range-shape', 'Both ends of a range have the same number of digits.');
    else if (last < first)
      complain('range-reversed', `The range ends at ${last}, before it begins at ${first}.`);
    else if (countNumbers({ first, last }) > BigInt(largestBlock))
      complain('too-large', `A hold keeps at most ${largestBlock.toLocaleString('en')} numbers.`);
  });

/** Keeps free directory numbers for somebody until a time; then they are free again by themselves. */
export const createNumberHold = command({
  name: 'number-hold.create',
  input: NumberHoldDraft,
  async run(context, { space: wanted, minutes, note, ...range }) {
    const { stores, now, newId, actor } = context;
    const system = await getSpace(stores, wanted);
    if (system.id === accessSpace) throw reserveInstead();
    const until = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    await stores.numberHolds.removeOver(now);
    const issues = [
      ...(await findTaken(context, system.id, range)),
      ...(await findHeld(context, system.id, range)),
    ];
    if (issues.length > 0) throw conflict(issues);
    const person =
      actor.kind === 'person' ? { id: actor.personId, name: actor.name } : { id: '', name: 'Tenantry' };
    const hold: NumberHold = { id: newId(), space: system.id, ...range, person, note, createdAt: now, until };
    await stores.numberHolds.insert(hold);
    return {
      result: hold,
      audit: { entity: 'number-hold', id: hold.id, label: labelOfHold(hold, system.name), after: hold },
    };
  },
});

/** Ends a hold before its time. Another person's hold is ended by administrators only. */
export const releaseNumberHold = command({
  name: 'number-hold.release',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, actor, now }, { id }) {
    const hold = await stores.numberHolds.find(id, now);
    if (!hold) throw notFound('hold');
    const isOwn = actor.kind === 'person' && actor.personId === hold.person.id;
    if (!isOwn && !isAdministrator(actor)) {
      throw conflict([
        {
          path: 'id',
          code: 'numbers-on-hold',
          message: `${showRange(hold)} is kept by ${hold.person.name} until ${sayInstant(hold.until)}. An administrator can release it before.`,
        },
      ]);
    }
    await stores.numberHolds.remove(id);
    const system = await stores.telephonySystems.find(hold.space);
    return {
      result: null,
      audit: { entity: 'number-hold', id, label: labelOfHold(hold, system?.name ?? ''), before: hold },
    };
  },
});

type Range = Pick<NumberHold, 'first' | 'last'>;

async function findTaken({ stores }: CommandContext, systemId: string, range: Range): Promise<Issue[]> {
  const held = await stores.numberRanges.listOverlaps({ systemId, range, limit: namedConflicts });
  return held.map(({ tenantId, tenantName, first, last }) => ({
    path: 'first',
    code: 'numbers-taken',
    message: `${showRange({ first, last })} belongs to ${tenantName}. Choose numbers that are free.`,
    holder: { id: tenantId, name: tenantName },
  }));
}

async function findHeld({ stores, now }: CommandContext, systemId: string, range: Range): Promise<Issue[]> {
  const holds = await stores.numberHolds.listOverlaps({ space: systemId, range, limit: namedConflicts }, now);
  return holds.map((hold) => ({ path: 'first', code: 'numbers-on-hold', message: sayWhoHolds(hold) }));
}

function reserveInstead() {
  return invalid([
    {
      path: 'space',
      code: 'hold-access-numbers',
      message: 'Access numbers are not put on hold. Reserve them in the inventory instead.',
    },
  ]);
}
