import * as z from 'zod';
import { cellRange, digits, pathOf } from '../numbering/decade-tree';
import { numberLimits } from '../numbering/model';
import { invalid } from '../problem';
import { type QueryContext, query } from '../query';
import { getSpace } from './find-space';
import { prefix as leadingDigits, length as numberLength, space } from './input';
import { isNearDigits, readCells, type Surroundings, toAccessCell, toMapCell } from './map-cells';
import { accessHolders, directoryHolders } from './map-holders';
import { accessSpace, freeAccessSpace, type MapCell, type MapHolder, type NumberMap } from './model';

/** A map of a space in which nothing is held shows numbers of so many digits. */
const usualLength = 4;
const longestExtension = 6;
const mostHolders = 1000;

export const MapQuestion = z.strictObject({
  space,
  length: numberLength.optional(),
  prefix: leadingDigits.default(''),
});

/** One depth of a number space: a cell and its ten children. A few seeks, whatever the space holds. */
export const readMap = query({
  name: 'number.map',
  input: MapQuestion,
  async run(context, { space: wanted, prefix, length: chosen }): Promise<NumberMap> {
    const own = await getSpace(context.stores, wanted);
    const lengths = await listLengths(context, own.id);
    const length = chosen ?? suggestLength(lengths, prefix);
    if (prefix.length >= length) throw tooDeep(prefix, length);
    const at: Place = { space: own.id, length, prefix };
    return {
      space: own,
      length,
      lengths,
      prefix,
      ...(own.id === accessSpace ? await readAccess(context, at) : await readDirectory(context, at)),
      holders: isNearDigits(length, prefix) ? await listHolders(context, at) : null,
    };
  },
});

interface Place {
  space: string;
  length: number;
  prefix: string;
}

type Depth = Pick<NumberMap, 'whole' | 'cells'>;

async function readDirectory(context: QueryContext, at: Place): Promise<Depth> {
  const { whole, cells } = readCells(await look(context, at), at.prefix);
  return {
    whole: toMapCell(at.length, at.prefix, whole),
    cells: cells.map((cell, digit) => toMapCell(at.length, `${at.prefix}${digit}`, cell)),
  };
}

async function readAccess(context: QueryContext, at: Place): Promise<Depth> {
  const inventory = readCells(await look(context, at), at.prefix);
  const unfree = readCells(await look(context, { ...at, space: freeAccessSpace }), at.prefix);
  const cells = unfree.cells.flatMap((cell, digit): MapCell[] => {
    const there = inventory.cells[digit];
    if (!there) return [];
    return [toAccessCell(at.length, `${at.prefix}${digit}`, { inventory: there, unfree: cell })];
  });
  const whole = toAccessCell(at.length, at.prefix, { inventory: inventory.whole, unfree: unfree.whole });
  return { whole, cells };
}

/** Nodes on the way to the place and those of its children, or near the digits the ranges themselves. */
async function look({ stores }: QueryContext, { space: id, length, prefix }: Place): Promise<Surroundings> {
  const { numberDecades } = stores;
  if (isNearDigits(length, prefix)) {
    const taken = await numberDecades.listTaken(id, length, [prefix]);
    return { tree: await numberDecades.read(id, length, []), taken: taken.get(prefix) ?? [] };
  }
  const prefixes = [...pathOf(prefix), ...digits.map((digit) => prefix + digit)];
  return { tree: await numberDecades.read(id, length, prefixes), taken: null };
}

async function listLengths({ stores }: QueryContext, id: string): Promise<NumberMap['lengths']> {
  const roots = await stores.numberDecades.listRoots(id);
  if (id !== accessSpace)
    return roots.map(({ length, root }) => ({ length, occupied: String(root.stretch.occupied) }));
  const unfree = await stores.numberDecades.listRoots(freeAccessSpace);
  return roots.map(({ length, root }) => {
    const rest = unfree.find((other) => other.length === length)?.root.stretch;
    const free = rest ? rest.size - rest.occupied : 0n;
    return { length, occupied: String(root.stretch.occupied - free) };
  });
}

/** Extensions before public numbers: the length of few digits with the most numbers held, else the shortest. */
function suggestLength(lengths: NumberMap['lengths'], prefix: string): number {
  const possible = lengths.filter(({ length }) => length > prefix.length);
  const extensions = possible.filter(({ length }) => length <= longestExtension);
  const fullest = extensions.toSorted((a, b) => (BigInt(a.occupied) < BigInt(b.occupied) ? 1 : -1))[0];
  const inUse = (fullest ?? possible[0])?.length;
  return inUse ?? Math.min(Math.max(usualLength, prefix.length + 1), numberLimits.longest);
}

async function listHolders({ stores, now }: QueryContext, at: Place): Promise<MapHolder[]> {
  const cell = cellRange(at.length, at.prefix);
  if (at.space === accessSpace)
    return accessHolders(cell, await stores.accessNumbers.listOverlaps(cell, now, mostHolders));
  const wanted = { range: cell, limit: mostHolders };
  const held = await stores.numberRanges.listOverlaps({ systemId: at.space, ...wanted });
  return directoryHolders(
    cell,
    held,
    await stores.numberHolds.listOverlaps({ space: at.space, ...wanted }, now),
  );
}

function tooDeep(prefix: string, length: number) {
  return invalid([
    {
      path: 'prefix',
      code: 'too-long',
      message: `The prefix ${prefix} leaves no digit open: numbers of ${length} digits have prefixes of at most ${length - 1}.`,
    },
  ]);
}
