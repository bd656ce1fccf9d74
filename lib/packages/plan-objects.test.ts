import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from '../numbering/interval-sets';
import type { NumberRange } from '../numbering/model';
import { parseNumbers } from '../numbering/parse-numbers';
import type { ImportChoices, PlanChoice } from '../transfer/model';
import { planEndpoints } from './plan-endpoints';
import { type NumberEntry, planEntries } from './plan-entries';

/** For anything that is packed, anything that is there, and anything that was chosen. */

const choice = fc.constantFrom<PlanChoice>('overwrite', 'keep', 'skip');
const endpoints = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'e'), url: fc.constantFrom('http://x', 'http://y') }),
  { selector: ({ name }) => name },
);
const chosenFor = (keys: readonly string[], made: readonly (PlanChoice | undefined)[]): ImportChoices => ({
  status: 'as-it-was',
  items: Object.fromEntries(
    keys.flatMap((key, at) => {
      const one = made[at % made.length];
      return one ? [[key, { choice: one }]] : [];
    }),
  ),
});
const made = fc.array(fc.option(choice, { nil: undefined }), { minLength: 1, maxLength: 6 });

it('endpoints come out as the plan says, and those that it does not name stay', () => {
  fc.assert(
    fc.property(endpoints, endpoints, made, (packed, own, decisions) => {
      const mapped = packed.map(({ name, url }) => ({ name, before: url, after: url, entry: null }));
      const choices = chosenFor(
        packed.map(({ name }) => `endpoint:${name}`),
        decisions,
      );
      const { items, endpoints: after } = planEndpoints(mapped, own, choices);
      const [was, is] = [urlsOf(own), urlsOf(after)];
      for (const { what, verdict } of items) {
        const comesIn = verdict === 'create' || verdict === 'overwrite';
        expect(is.get(what)).toBe(comesIn ? urlsOf(packed).get(what) : was.get(what));
        expect(verdict === 'create').toBe(comesIn && !was.has(what));
      }
      for (const { name, url } of own)
        if (!items.some(({ what }) => what === name)) expect(is.get(name)).toBe(url);
      expect(after.slice(0, own.length).map(({ name }) => name)).toEqual(own.map(({ name }) => name));
    }),
  );
});

function urlsOf(list: readonly { name: string; url: string }[]): Map<string, string> {
  return new Map(list.map(({ name, url }) => [name, url]));
}

/** Entries that do not overlap one another, as a profile has them. */
const entries = fc
  .uniqueArray(fc.integer({ min: 10, max: 99 }), { minLength: 0, maxLength: 12 })
  .map((numbers) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    const list: NumberEntry[] = [];
    for (let at = 0; at + 1 < sorted.length; at += 2)
      list.push({
        kind: at % 4 === 0 ? 'directory' : 'abbreviated',
        numbers: `${sorted[at]}-${sorted[at + 1]}`,
        prefixLength: 0,
        extraDigits: at % 3 === 0 ? '7' : '',
      });
    return list;
  });
const rangesOf = (list: readonly NumberEntry[]): NumberRange[] =>
  list.flatMap(({ numbers }) => parseNumbers(numbers).ranges.map(({ first, last }) => ({ first, last })));
const count = (ranges: readonly NumberRange[]) =>
  ranges.reduce((sum, { first, last }) => sum + Number(last) - Number(first) + 1, 0);

it('numbers come out as the plan says: none twice, none lost that was not given up, none that was left out', () => {
  fc.assert(
    fc.property(entries, entries, made, (packed, own, decisions) => {
      const keys = packed.map(({ kind, numbers }) => `${kind}-number:${numbers}`);
      const { items, entries: after } = planEntries(packed, own, {
        survey: { directoryNumbers: [], holds: [] },
        choices: chosenFor(keys, decisions),
      });
      const coming = packed.filter((_, at) => ['create', 'overwrite'].includes(items[at]?.verdict ?? ''));
      const expected = [...difference(rangesOf(own), rangesOf(coming)), ...rangesOf(coming)];
      expect(count(rangesOf(after))).toBe(count(expected));
      expect(difference(rangesOf(after), expected)).toEqual([]);
      for (const entry of coming) expect(difference(rangesOf([entry]), rangesOf(after))).toEqual([]);
      const untouched = own.filter(
        (entry) => count(difference(rangesOf([entry]), rangesOf(coming))) === count(rangesOf([entry])),
      );
      for (const entry of untouched) expect(after).toContainEqual(entry);
      if (coming.length === 0) expect(after).toEqual(own);
    }),
  );
});
