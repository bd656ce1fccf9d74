import * as z from 'zod';
import { nameActor } from '../audit/record-entry';
import { command } from '../command';
import { findPolicy } from '../numbering-policy/find-policy';
import { invalid } from '../problem';
import { optionalLine } from '../text';
import { free } from './block';
import { changeChosen } from './change-numbers';
import { judgeReserve } from './judge';
import { accessNumberLimits } from './limits';
import { selectionOptions } from './model';
import { findChosen, selecting } from './select-numbers';

const day = 86_400_000;

const until = z.iso
  .datetime({ offset: true, error: 'The end is an instant such as 2026-03-01T08:00:00Z.' })
  .transform((at) => new Date(at).toISOString())
  .meta({ description: 'When it ends by itself; ISO 8601 with Z or an offset.' });

/**
 * Keeps free numbers for the person who acts, until a time; nobody else can assign them before. Once more by the same
 * person sets another end. A note replaces the block's; without one that stays.
 */
export const reserveNumbers = command({
  name: 'access-number.reserve',
  input: selecting({
    until,
    note: optionalLine({ label: 'note', max: accessNumberLimits.note }),
    ...selectionOptions,
  }),
  async run(context, { until, note, ...selection }) {
    const { longestReservationDays } = await findPolicy(context.stores.settings);
    requirePossible(until, { now: context.now, days: longestReservationDays });
    const { actorId, actorName } = nameActor(context.actor);
    const reservedBy = { id: actorId, name: actorName };
    return changeChosen(context, await findChosen(context, selection), {
      judge: (block) => judgeReserve(block, { actor: context.actor }),
      become: (block) => ({
        ...free,
        state: 'reserved',
        stateUntil: until,
        reservedBy,
        note: note ?? block.note,
      }),
    });
  },
});

function requirePossible(until: string, { now, days }: { now: string; days: number }): void {
  if (until <= now) {
    const message = 'This end is over already. Choose a later one.';
    throw invalid([{ path: 'until', code: 'reservation-over', message }]);
  }
  const latest = new Date(Date.parse(now) + days * day).toISOString();
  if (until > latest) {
    const message = `A reservation lasts at most ${days} days, until ${latest.slice(0, 10)}. Choose an earlier end.`;
    throw invalid([{ path: 'until', code: 'reservation-too-long', message, suggestion: latest }]);
  }
}
