import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInitialPassword, checkNewPassword } from './check-new-password';
import { makeInitialPassword } from './initial-password';
import { complainAboutPassword, lengthOf, passwordRules, repeatedUnit } from './password-rules';

const ann = { email: 'ann.berg@greene.example', name: 'Ann Berg' };
const codesOf = (password: string) => complainAboutPassword(password, ann).map(({ code }) => code);

describe('the rules a person sees while typing', () => {
  it.each([
    ['seven yellow cranes at dawn', []],
    ['seven yellow cr', []],
    ['seven yellow c', ['too-short']],
    ['', ['too-short']],
    ['åäöåäöÅÄÖ skåne', []],
    ['correct horse battery staple', []],
    ['123 4567 89 0 12 3', []],
    ['x '.repeat(129), ['too-long', 'pattern']],
    ['aaaaaaaaaaaaaaaa', ['pattern']],
    ['abcabcabcabcabcab', ['pattern']],
    ['12345678901234567890', ['pattern']],
    ['ponmlkjihgfedcba', ['pattern']],
    ['annberg-annberg-1999', ['own-words']],
    ['Ann.Berg@Greene.Example', ['own-words']],
    ['tenantry2026!!!!', ['own-words']],
    ['Tenantry-Greene-01', ['own-words']],
    ['tenantry and three more words', []],
    ['annual bergamot tea', []],
  ])('%j breaks %j', (password, codes) => {
    expect(codesOf(password)).toEqual(codes);
  });

  it('counts characters as a person does', () => {
    expect(lengthOf('Å'.normalize('NFD').repeat(3))).toBe(3);
    expect(lengthOf('🔑🔑')).toBe(2);
  });

  it('finds no unit but the whole in a text without repetition', () => {
    expect(repeatedUnit('abcabca')).toBe('abc');
    expect(repeatedUnit('abcd')).toBe('abcd');
  });

  it('has a sentence for each rule that is broken, in any input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 20 }),
        (password, name) => {
          const owner = { email: 'a@b', name };
          const complaints = complainAboutPassword(password, owner);
          expect(complaints.every(({ message }) => message.endsWith('.'))).toBe(true);
          expect(complaints).toHaveLength(
            passwordRules.filter((rule) => !rule.isMet(password, owner)).length,
          );
        },
      ),
    );
  });

  it('accepts any three words of somebody else', () => {
    const word = fc.stringMatching(/^[a-zåäö]{6,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 3 }), (words) => {
        fc.pre(words.every((one) => new Set(one).size > 3));
        expect(complainAboutPassword(words.join(' '), { email: 'zzz@zzz', name: 'Zzz' })).toEqual([]);
      }),
    );
  });
});

describe('what the server adds', () => {
  it.each([
    ['passwordpassword', 'common-password'],
    ['Password1234567!', 'common-password'],
    ['***football1234***', 'common-password'],
    ['seven yellow cranes at dawn', undefined],
    ['short', 'too-short'],
  ])('%j: %s', async (password, code) => {
    expect((await checkNewPassword(password, ann, 'next'))[0]?.code).toBe(code);
  });

  it('lets an initial password be short, but not very', () => {
    expect(checkInitialPassword('welcome1', 'password')).toEqual([]);
    expect(checkInitialPassword('welcome', 'password')).toMatchObject([
      { path: 'password', code: 'too-short' },
    ]);
  });

  it('makes initial passwords that nobody can guess or misread', () => {
    const made = new Set(Array.from({ length: 1000 }, (_, at) => makeInitialPassword(`secret ${at}`)));
    expect(made.size).toBe(1000);
    for (const password of made) expect(password).toMatch(/^[a-km-np-z2-9]{5}(-[a-km-np-z2-9]{5}){3}$/);
  });
});
