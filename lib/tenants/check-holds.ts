import type { CommandContext } from '../context';
import { sayWhoHolds } from '../number-spaces/describe-hold';
import { overlap } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import type { Issue } from '../problem';
import { rangesOf, type TelephonyProfile } from './telephony-profile';

/** How many holds on one range are named. */
const namedHolds = 3;
const mostHolds = 1000;

/** Complains about numbers that somebody else keeps on hold; who keeps them may take them. */
export async function findHolds(
  { stores, now, actor }: Pick<CommandContext, 'stores' | 'now' | 'actor'>,
  telephony: TelephonyProfile,
  systemId: string,
): Promise<Issue[]> {
  const ranges = rangesOf(telephony);
  const wanted = {
    space: systemId,
    limit: mostHolds,
    ...(actor.kind === 'person' ? { exceptPersonId: actor.personId } : {}),
  };
  const issues: Issue[] = [];
  for (const span of spansOf(ranges)) {
    const holds = await stores.numberHolds.listOverlaps({ ...wanted, range: span }, now);
    for (const { path, first, last } of ranges) {
      for (const hold of holds.filter((other) => overlap(other, { first, last })).slice(0, namedHolds))
        issues.push({ path: `telephony.${path}`, code: 'numbers-on-hold', message: sayWhoHolds(hold) });
    }
  }
  return issues;
}

/** From the lowest to the highest number of each length: one question for each, however many ranges there are. */
function spansOf(ranges: readonly NumberRange[]): NumberRange[] {
  const lengths = [...new Set(ranges.map(({ first }) => first.length))];
  return lengths.map((length) => {
    const own = ranges.filter(({ first }) => first.length === length);
    return {
      first: own.map(({ first }) => first).reduce((low, first) => (first < low ? first : low)),
      last: own.map(({ last }) => last).reduce((high, last) => (last > high ? last : high)),
    };
  });
}
