import type { AccessNumberBlock } from '../access-numbers/model';
import { compareRanges, intersect, successor } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import type { HeldRange } from '../tenants/store';
import type { MapHolder, NumberHold } from './model';

/** Who holds what of a telephony system's few numbers, with what is on hold between. */
export function directoryHolders(
  cell: NumberRange,
  held: readonly HeldRange[],
  holds: readonly NumberHold[],
): MapHolder[] {
  return joinRuns([
    ...held.map(
      ({ kind, tenantId, tenantName, ...range }): MapHolder => ({
        ...clipped(cell, range),
        kind,
        state: 'held',
        tenant: { id: tenantId, name: tenantName },
        blockId: null,
      }),
    ),
    ...holds.map(
      (hold): MapHolder => ({
        ...clipped(cell, hold),
        kind: 'directory',
        state: 'on-hold',
        tenant: null,
        blockId: null,
        hold: { id: hold.id, person: hold.person, until: hold.until, note: hold.note },
      }),
    ),
  ]);
}

/** The blocks that a few access numbers lie in. */
export function accessHolders(cell: NumberRange, blocks: readonly AccessNumberBlock[]): MapHolder[] {
  return blocks
    .map(
      ({ id, number, last, state, tenant }): MapHolder => ({
        ...clipped(cell, { first: number, last }),
        kind: 'access',
        state: state === 'assigned' ? 'held' : state,
        tenant,
        blockId: id,
      }),
    )
    .sort(compareRanges);
}

/** Neighbouring ranges of the same tenant and kind are one run. */
function joinRuns(holders: MapHolder[]): MapHolder[] {
  const runs: MapHolder[] = [];
  for (const holder of holders.sort(compareRanges)) {
    const before = runs.at(-1);
    if (before && isSameHolder(before, holder) && successor(before.last) === holder.first)
      before.last = holder.last;
    else runs.push({ ...holder });
  }
  return runs;
}

function isSameHolder(a: MapHolder, b: MapHolder): boolean {
  return a.kind === b.kind && a.state === 'held' && b.state === 'held' && a.tenant?.id === b.tenant?.id;
}

function clipped(cell: NumberRange, { first, last }: NumberRange): NumberRange {
  return intersect(cell, { first, last }) ?? { first, last };
}
