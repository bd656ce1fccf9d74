import { accessSpace, type MapCell, type MapHolder, type NumberMap } from '@/lib/number-spaces/model';
import { overlap } from '@/lib/numbering/intervals';

/** How a cell of the map, or of the small map inside a cell, is drawn. */
export type Fill =
  | 'free'
  | 'unassigned'
  | 'held'
  | 'partly'
  | 'reserved'
  | 'on-hold'
  | 'quarantined'
  | 'outside';

export const fillWords: Record<Fill, string> = {
  free: 'Nothing taken',
  unassigned: 'Free access number',
  held: 'Taken',
  partly: 'Partly taken',
  reserved: 'Reserved',
  'on-hold': 'On hold',
  quarantined: 'In quarantine',
  outside: 'Not in the inventory',
};

/** Near the digits it is known that what is taken is held, and by whom. */
export function fillWord(fill: Fill, isNear: boolean): string {
  if (isNear && fill === 'free') return 'Free';
  return isNear && fill === 'held' ? 'Held by a tenant' : fillWords[fill];
}

/** The ten cells below a cell, or the one fill of a single number; as exact as what is known about them. */
export function fillsOf(cell: MapCell, { space, length, holders }: NumberMap): Fill[] {
  const isAccess = space.id === accessSpace;
  const digitsLeft = length - cell.prefix.length;
  if (holders) {
    const below = digitsLeft === 0 ? [''] : [...'0123456789'];
    return below.map((digit) => fillOfRun(cell.prefix + digit, digitsLeft - digit.length, holders, isAccess));
  }
  if (cell.below && cell.fill !== 'outside') return [...cell.below].map(fillOfLetter);
  return [fillOfCell(cell, isAccess)];
}

function fillOfRun(
  prefix: string,
  digitsLeft: number,
  holders: readonly MapHolder[],
  isAccess: boolean,
): Fill {
  const cell = { first: prefix + '0'.repeat(digitsLeft), last: prefix + '9'.repeat(digitsLeft) };
  const inside = holders.filter((holder) => overlap(holder, cell));
  const whole = inside.find(({ first, last }) => first <= cell.first && last >= cell.last);
  if (whole) return fillOfState(whole.state, isAccess);
  const states = new Set(inside.map(({ state }) => state));
  if (states.size === 0) return isAccess ? 'outside' : 'free';
  if (states.size === 1 && states.has('free')) return isAccess ? 'unassigned' : 'free';
  const [only] = states;
  return states.size === 1 && only && coveredBy(inside, cell) ? fillOfState(only, isAccess) : 'partly';
}

/** Whether runs, which never overlap and come in order, leave no number of the cell out. */
function coveredBy(runs: readonly MapHolder[], cell: { first: string; last: string }): boolean {
  const counted = runs.reduce((sum, run) => {
    const first = run.first > cell.first ? run.first : cell.first;
    const last = run.last < cell.last ? run.last : cell.last;
    return sum + BigInt(last) - BigInt(first) + 1n;
  }, 0n);
  return counted === BigInt(cell.last) - BigInt(cell.first) + 1n;
}

/** A free access number is something to give away, a free directory number is nothing at all. */
export function fillOfState(state: MapHolder['state'], isAccess: boolean): Fill {
  return state === 'free' && isAccess ? 'unassigned' : state;
}

function fillOfLetter(letter: string): Fill {
  if (letter === 'f') return 'held';
  return letter === 'm' ? 'partly' : 'free';
}

function fillOfCell({ fill }: MapCell, isAccess: boolean): Fill {
  if (fill === 'full') return 'held';
  if (fill === 'free') return isAccess ? 'unassigned' : 'free';
  return fill;
}
