import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { union } from '../numbering/intervals';
import { formatNumbers } from '../numbering/parse-numbers';
import { anyRange, expand } from '../numbering/small-ranges.testing';
import { dial } from './dial';
import type { OtherNumbers } from './model';
import { planOfProfile } from './plan-of-profile';
import { readDigits } from './read-digits';

interface Given {
  numbers?: (string | [numbers: string, prefixLength: number, extraDigits?: string])[];
  abbreviated?: (string | [numbers: string, prefixLength: number, extraDigits?: string])[];
  exceptions?: string[];
  isOpen?: boolean;
}

function planOf({ numbers = ['1000-1020'], abbreviated = [], exceptions = [], isOpen = false }: Given) {
  const entry = (given: NonNullable<Given['numbers']>[number]) => {
    const [text, prefixLength, extraDigits = ''] = typeof given === 'string' ? [given] : given;
    return { text, prefixLength: prefixLength as number, extraDigits };
  };
  return planOfProfile(
    'Acme',
    {
      system: 'MX-ONE',
      allowDirectCallsBetweenCustomers: isOpen,
      directoryNumbers: numbers.map(entry).map(({ text, ...rest }) => ({ directoryNumbers: text, ...rest })),
      commonAbbreviatedNumbers: abbreviated
        .map(entry)
        .map(({ text, ...rest }) => ({ commonAbbreviatedNumbers: text, ...rest })),
    },
    exceptions,
  );
}

const nobody: OtherNumbers = { holder: null, begins: [] };
const nordic = (isOpen = false): OtherNumbers => ({
  holder: { id: 'n', name: 'Nordic Tyres', kind: 'directory', isOpen },
  begins: [],
});

const outcomes = (answer: ReturnType<typeof dial>) =>
  Object.fromEntries(answer.steps.map(({ step, outcome }) => [step, outcome]));

describe('dialling inside a tenant', () => {
  it.each<[title: string, given: Given, digits: string, others: OtherNumbers, expected: object]>([
    [
      'a short number reaches the number it was cut from',
      {},
      '05',
      nobody,
      { verdict: 'directory-number', isAllowed: true, reaches: [{ number: '1005', by: 'short', entry: 1 }] },
    ],
    [
      'the number in full reaches itself',
      {},
      '1005',
      nobody,
      { verdict: 'directory-number', reaches: [{ number: '1005', by: 'full' }] },
    ],
    [
      'extra digits stand in front of what is left of the number',
      { numbers: [['1000-1020', 2, '55']] },
      '5505',
      nobody,
      { verdict: 'directory-number', reaches: [{ number: '1005', extraDigits: '55' }] },
    ],
    [
      'without its extra digits a short number is none',
      { numbers: [['1000-1020', 2, '55']] },
      '05',
      nobody,
      { verdict: 'outside', isAllowed: false },
    ],
    [
      'a shorter prefix leaves a longer short number',
      { numbers: [['1000-1020', 1]] },
      '005',
      nobody,
      { verdict: 'directory-number', reaches: [{ number: '1005', prefixLength: 1 }] },
    ],
    [
      'an abbreviated number is reached by its own prefix and extra digits',
      { abbreviated: [['7700-7709', 3, '8']] },
      '84',
      nobody,
      { verdict: 'abbreviated-number', reaches: [{ number: '7704', kind: 'abbreviated', by: 'short' }] },
    ],
    [
      'an abbreviated number is reached in full',
      { abbreviated: ['7700-7709'] },
      '7704',
      nobody,
      { verdict: 'abbreviated-number', reaches: [{ number: '7704', by: 'full' }] },
    ],
    [
      'two ranges with one short number are ambiguous, and extra digits would tell them apart',
      { numbers: ['1000-1020', '2000-2020'] },
      '05',
      nobody,
      {
        verdict: 'ambiguous',
        isAllowed: null,
        reaches: [{ number: '1005' }, { number: '2005' }],
        advice: [
          'Entry 1 of the directory numbers (1000–1020) would be clear of it with the extra digits 1.',
          'Entry 2 of the directory numbers (2000–2020) would be clear of it with the extra digits 1.',
        ],
      },
    ],
    [
      'two ranges of one entry cannot take extra digits',
      { numbers: ['3000-3002,2000-2002'] },
      '0',
      nobody,
      {
        verdict: 'ambiguous',
        reaches: [{ number: '3000' }, { number: '2000' }],
        advice: [expect.stringContaining('Give each range an entry of its own')],
      },
    ],
    [
      'a short number that is another number in full is ambiguous',
      { numbers: ['1000-1020', '05'] },
      '05',
      nobody,
      {
        verdict: 'ambiguous',
        reaches: [
          { number: '1005', by: 'short' },
          { number: '05', by: 'full' },
        ],
      },
    ],
    [
      'a number whose prefix is all of it has no short number',
      { numbers: ['6500,7000'] },
      '65',
      nobody,
      { verdict: 'unfinished', toDial: { least: 2, most: 2, nextDigits: ['0'] } },
    ],
    [
      'an exception of the system may be dialled under the closed scheme',
      { exceptions: ['112', '9000'] },
      '112',
      nobody,
      { verdict: 'exception', isAllowed: true, reaches: [{ number: '112', tenant: null }] },
    ],
    [
      'an exception that another tenant holds reaches that tenant',
      { exceptions: ['9000'] },
      '9000',
      nordic(),
      { verdict: 'exception', isAllowed: true, reaches: [{ tenant: { name: 'Nordic Tyres' } }] },
    ],
    [
      'exceptions are whole numbers',
      { exceptions: ['112'] },
      '1125',
      nobody,
      { verdict: 'outside', isAllowed: false },
    ],
    [
      'another tenant’s number is barred in the closed scheme',
      {},
      '2000',
      nordic(),
      { verdict: 'other-tenant', isAllowed: false, reaches: [{ tenant: { id: 'n' } }], advice: [] },
    ],
    [
      'another tenant’s number is reached in the open scheme',
      { isOpen: true },
      '2000',
      nordic(true),
      { verdict: 'other-tenant', isAllowed: true, advice: [] },
    ],
    [
      'an open tenant that reaches a closed one is told that the schemes are mixed',
      { isOpen: true },
      '2000',
      nordic(false),
      { isAllowed: true, advice: [expect.stringContaining('open tenants may dial closed ones')] },
    ],
    [
      'an own number goes before another tenant’s',
      {},
      '05',
      nordic(),
      { verdict: 'directory-number', reaches: [{ number: '1005', tenant: null }] },
    ],
    [
      'the open scheme lets numbers be dialled that nobody has',
      { isOpen: true },
      '999',
      nobody,
      { verdict: 'outside', isAllowed: true, reaches: [] },
    ],
    ['the closed scheme bars them', {}, '999', nobody, { verdict: 'outside', isAllowed: false, reaches: [] }],
    [
      'a beginning reaches nothing yet',
      {},
      '0',
      nobody,
      {
        verdict: 'unfinished',
        toDial: { least: 1, most: 1, nextDigits: [...'0123456789'], numbers: [{ first: '00', last: '09' }] },
      },
    ],
    [
      'a complete number may also be the beginning of others',
      { numbers: ['1000-1020', ['051200-051219', 1]] },
      '05',
      nobody,
      {
        verdict: 'directory-number',
        toDial: { least: 4, most: 4, nextDigits: ['1'], numbers: [{ first: '051200', last: '051219' }] },
      },
    ],
    [
      'the beginning of other tenants’ numbers leads on in the open scheme',
      { isOpen: true },
      '30',
      { holder: null, begins: [{ first: '3000', last: '3009' }] },
      { verdict: 'unfinished', toDial: { nextDigits: ['0'] } },
    ],
    [
      'and nowhere in the closed one',
      {},
      '30',
      { holder: null, begins: [{ first: '3000', last: '3009' }] },
      { verdict: 'outside', isAllowed: false, toDial: null },
    ],
    ['nothing is dialled yet', {}, '', nobody, { verdict: 'nothing', steps: [], toDial: null }],
  ])('%s', (_title, given, digits, others, expected) => {
    expect(dial(planOf(given), digits, others)).toMatchObject(expected);
  });

  it.each<[numbers: string, digits: string, number: string | undefined]>([
    ['1000-1020', '20', '1020'],
    ['111,1120', '0', '1120'],
    ['6500,7000', '6500', '6500'],
    ['2000,2001,306-505', '505', '505'],
    ['3000-3002,2022-2030', '22', '2022'],
  ])('the vendor’s example %s: %s reaches %s', (numbers, digits, number) => {
    expect(dial(planOf({ numbers: [numbers] }), digits, nobody)).toMatchObject({
      verdict: 'directory-number',
      reaches: [{ number }],
    });
  });

  it('looks at every place in order and says what was there', () => {
    const answer = dial(planOf({ exceptions: ['05'], isOpen: true }), '05', nordic());
    expect(outcomes(answer)).toEqual({
      'short-numbers': 'match',
      'abbreviated-numbers': 'no-match',
      'full-numbers': 'no-match',
      exceptions: 'match',
      'other-tenants': 'match',
      scheme: 'not-asked',
    });
    expect(answer.steps[0]?.says).toBe('1005 without its prefix 10 is 05.');
  });

  it('waits for other tenants’ numbers only where they decide', () => {
    expect(dial(planOf({}), '05', undefined)).toMatchObject({ verdict: 'directory-number' });
    expect(dial(planOf({}), '999', undefined)).toMatchObject({ verdict: 'pending' });
    expect(outcomes(dial(planOf({}), '999', undefined))['other-tenants']).toBe('unknown');
  });

  it('reaches every number by its short number, and is ambiguous just where two numbers share one', () => {
    const anyEntries = fc.array(fc.tuple(anyRange, fc.nat({ max: 3 }), fc.constantFrom('', '1', '42')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyEntries, (given) => {
        const taken = new Set<string>();
        const entries = given.filter(([range]) => {
          const isFree = expand(range).every((number) => !taken.has(number));
          if (isFree) for (const number of expand(range)) taken.add(number);
          return isFree;
        });
        const plan = planOf({
          numbers: entries.map(([range, prefix, extra]) => [formatNumbers(union([range])), prefix, extra]),
        });
        const means = new Map<string, Set<string>>();
        const note = (dialled: string, number: string) =>
          means.set(dialled, (means.get(dialled) ?? new Set()).add(number));
        for (const { ranges, prefixLength, extraDigits } of plan.entries) {
          for (const number of ranges.flatMap(expand)) {
            note(number, number);
            const short = extraDigits + number.slice(prefixLength);
            if (short !== '') note(short, number);
          }
        }
        for (const [dialled, numbers] of means) {
          const { verdict, reaches } = dial(plan, dialled, nobody);
          expect(reaches.map(({ number }) => number).sort()).toEqual([...numbers].sort());
          expect(verdict).toBe(numbers.size > 1 ? 'ambiguous' : 'directory-number');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names the keys that lead on, and no other', () => {
    fc.assert(
      fc.property(anyRange, fc.stringMatching(/^[0-9]{1,2}$/), (range, digits) => {
        const plan = planOf({ numbers: [formatNumbers([range])] });
        const { toDial } = dial(plan, digits, nobody);
        const whole = plan.entries.flatMap(({ ranges, prefixLength }) =>
          ranges.flatMap(expand).flatMap((number) => [number, number.slice(prefixLength)]),
        );
        const longer = whole.filter((number) => number.length > digits.length && number.startsWith(digits));
        const keys = [...new Set(longer.map((number) => number.charAt(digits.length)))].sort();
        expect(toDial?.nextDigits ?? []).toEqual(keys);
      }),
    );
  });
});

describe('what was typed', () => {
  it.each([
    ['0 5', '05'],
    [' (08) 123-45.67 ', '081234567'],
    ['', ''],
  ])('%j is read as %j', (typed, digits) => {
    expect(readDigits(typed)).toEqual({ digits });
  });

  it.each([
    ['*21#', 'number-character'],
    ['+46', 'number-character'],
    ['٠٥', 'number-character'],
    ['1'.repeat(31), 'too-long'],
  ])('%j is refused: %s', (typed, code) => {
    expect(readDigits(typed).issue?.code).toBe(code);
  });
});
