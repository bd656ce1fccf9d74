import { describe, expect, it } from 'vitest';
import { placeIssues, readBlockForm } from './read-block-form';

describe('what is posted of a block', () => {
  it.each([
    [{ number: '46701000' }, 1],
    [{ number: '+46 70 10 00', count: '100' }, 100],
    [{ number: '46701000', last: '46701099' }, 100],
    [{ number: '46701000', last: '46701099', count: '100' }, 100],
    [{ number: '007', last: '012' }, 6],
  ])('%o has the count %i', (posted, count) => {
    expect(readBlockForm(posted)).toMatchObject({ draft: { count }, issues: [] });
  });

  it.each([
    [{ number: '46701000', last: '467010' }, 'range-lengths'],
    [{ number: '46701000', last: '46700999' }, 'range-reversed'],
    [{ number: '46701000', last: '46701099', count: '10' }, 'count-differs'],
    [{ number: '46701000', last: 'many' }, 'number-character'],
  ])('%o is refused at the last number', (posted, code) => {
    expect(readBlockForm(posted).issues).toEqual([
      { path: 'last', code, message: expect.any(String) as string },
    ]);
  });

  it('leaves a count that is none as it was typed, to be refused on its field', () => {
    expect(readBlockForm({ number: '46701000', count: '1e3' }).draft.count).toBe('1e3');
  });

  it('takes only the trunks that are ticked, and says mistakes at the row they stand in', () => {
    const posted = {
      number: '46701000',
      trunks: [
        { name: 'North', prefix: '' },
        { name: 'South', use: 'on', prefix: 'x' },
      ],
    };
    expect(readBlockForm(posted).draft.trunks).toEqual([{ name: 'South', prefix: 'x' }]);
    const issue = { path: 'trunks.0.prefix', code: 'prefix-character', message: 'No prefix.' };
    expect(placeIssues([issue], posted)).toEqual([{ ...issue, path: 'trunks.1.prefix' }]);
  });
});
