import type { CommandContext } from '../context';
import { sayWhoHolds } from '../number-spaces/describe-hold';
import { spansOf } from '../numbering/interval-sets';
import { overlap } from '../numbering/intervals';
import type { Issue } from '../problem';
import { rangesOf, type TelephonyProfile } from './telephony-profile';

/** How many holds on one range are named. */
const namedHolds = 3;
/** Where there are more between the lowest and the highest number, each range is asked about by itself. */
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
    const near = await stores.numberHolds.listOverlaps({ ...wanted, range: span }, now);
    for (const { path, first, last } of ranges.filter((range) => overlap(range, span))) {
      const range = { first, last };
      const holds =
        near.length < mostHolds
          ? near.filter((hold) => overlap(hold, range))
          : await stores.numberHolds.listOverlaps({ ...wanted, range, limit: namedHolds }, now);
      for (const hold of holds.slice(0, namedHolds))
        issues.push({ path: `telephony.${path}`, code: 'numbers-on-hold', message: sayWhoHolds(hold) });
    }
  }
  return issues;
}
