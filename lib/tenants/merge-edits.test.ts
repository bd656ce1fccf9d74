import { describe, expect, it } from 'vitest';
import { findEditConflicts, takeTheirs } from './merge-edits';
import { TenantDraft } from './model';
import { draftOf } from './testing';

const draft = (changes: object = {}, telephony: object = {}) =>
  TenantDraft.parse({ ...draftOf('Greene', { acronym: 'GRN', ...telephony }), ...changes });

describe('findEditConflicts', () => {
  it('contests every difference when nobody knows what the edit started from', () => {
    const [mine, theirs] = [draft({ company: 'Mine' }), draft({ company: 'Theirs' })];
    expect(findEditConflicts({ base: undefined, mine, theirs })).toEqual([
      { path: 'company', base: undefined, mine: 'Mine', theirs: 'Theirs', contested: true },
    ]);
  });

  const base = draft();

  it('lists what they changed, and whether I changed it too', () => {
    const mine = draft({ company: 'Mine' }, { financeId: 'F 1' });
    const theirs = draft({ company: 'Theirs' }, { acronym: 'GSV' });
    expect(findEditConflicts({ base, mine, theirs })).toEqual([
      { path: 'company', base: null, mine: 'Mine', theirs: 'Theirs', contested: true },
      { path: 'telephony.acronym', base: 'GRN', mine: 'GRN', theirs: 'GSV', contested: false },
    ]);
  });

  it('finds nothing where only I changed something, or both the same', () => {
    const mine = draft({ company: 'Same' }, { financeId: 'F 1' });
    expect(findEditConflicts({ base, mine, theirs: draft({ company: 'Same' }) })).toEqual([]);
  });

  it('takes lists and a removed profile as one member', () => {
    const numbers = { directoryNumbers: [{ directoryNumbers: '2000' }] };
    expect(
      findEditConflicts({ base, mine: base, theirs: draft({}, numbers) }).map(({ path }) => path),
    ).toEqual(['telephony.directoryNumbers']);
    expect(
      findEditConflicts({ base, mine: base, theirs: draft({ telephony: null }) }).map(({ path }) => path),
    ).toEqual(['telephony']);
  });
});

describe('takeTheirs', () => {
  it('takes the chosen members and leaves the rest', () => {
    const mine = draft({ company: 'Mine' }, { acronym: 'MNE' });
    const theirs = draft({ company: 'Theirs' }, { acronym: 'THR' });
    const merged = takeTheirs(mine, theirs, ['telephony.acronym']);
    expect([merged.company, merged.telephony?.acronym]).toEqual(['Mine', 'THR']);
    expect(mine.telephony?.acronym).toBe('MNE');
  });
});
