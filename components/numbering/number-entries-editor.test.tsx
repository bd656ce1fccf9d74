// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NumberEntry } from '@/lib/numbering/model';
import { NumberEntriesEditor, type NumberEntriesEditorProps } from './number-entries-editor';

type Given = Partial<NumberEntriesEditorProps> & { entries?: NumberEntry[] };

let latest: NumberEntry[] = [];

function Form({ entries: initial = [{ numbers: '' }], ...props }: Given) {
  const [entries, setEntries] = useState<NumberEntry[]>(initial);
  const change = (next: NumberEntry[]) => {
    latest = next;
    setEntries(next);
  };
  return (
    <NumberEntriesEditor
      kind="directory"
      name="telephony.directoryNumbers"
      {...props}
      entries={entries}
      onChange={change}
    />
  );
}

const show = (props: Given = {}) => render(<Form {...props} />);
const entry = (number = 1) => within(screen.getByRole('group', { name: `Entry ${number}` }));
const numbers = (of = 1) => entry(of).getByLabelText('Directory numbers') as HTMLInputElement;
const extraDigits = (of = 1) => entry(of).getByLabelText(/^Extra digits/) as HTMLInputElement;
const prefix = (of = 1) => entry(of).getByLabelText('Prefix length') as HTMLInputElement;
const ruler = (of = 1) => entry(of).getByRole('slider', { name: 'Prefix boundary' });
const type = (input: HTMLInputElement, value: string) => fireEvent.change(input, { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  latest = [];
});
afterEach(cleanup);

describe('typing numbers', () => {
  it('shows the derived prefix length and the short numbers with the same keystroke', () => {
    show();
    type(numbers(), '1000-1020');
    expect(
      entry().getByText('Prefix length 2, because 1000 and 1020 share “10”. Short numbers: 00–20.'),
    ).toBeTruthy();
    expect(prefix().placeholder).toBe('2');
    expect(latest).toEqual([{ numbers: '1000-1020', prefixLength: undefined, extraDigits: '' }]);
  });

  it.each([
    ['1000-1020', 2],
    ['111,1120', 3],
    ['6500,7000', 4],
    ['2000,2001,306-505', 0],
    ['3000-3002,2022-2030', 2],
  ])('gives the example %s the prefix length %i with one click', (example, prefixLength) => {
    show();
    press(example);
    expect(numbers().value).toBe(example);
    expect(ruler().getAttribute('aria-valuenow')).toBe(String(prefixLength));
    expect(document.activeElement).toBe(numbers());
  });

  it('complains at the first blur, and stops with the keystroke that puts it right', () => {
    show();
    type(numbers(), '1000-20');
    expect(entry().queryByText(/ends of 4 and 2 digits/)).toBeNull();
    fireEvent.blur(numbers());
    expect(entry().getByText(/ends of 4 and 2 digits/)).toBeTruthy();
    expect(numbers().getAttribute('aria-invalid')).toBe('true');
    type(numbers(), '1000-1020');
    expect(entry().queryByText(/ends of 4 and 2 digits/)).toBeNull();
  });

  it('does not complain about a field that was only passed through', () => {
    show();
    fireEvent.blur(numbers());
    expect(numbers().getAttribute('aria-invalid')).toBeNull();
  });

  it('keeps pasted cells apart with commas', () => {
    show();
    fireEvent.paste(numbers(), { clipboardData: { getData: () => '1000\n1001\t1005\n' } });
    expect(numbers().value).toBe('1000, 1001, 1005');
  });

  it('names the entry that has the same numbers already', () => {
    show({ entries: [{ numbers: '1000-1020' }, { numbers: '' }] });
    type(numbers(2), '1010');
    fireEvent.blur(numbers(2));
    expect(entry(2).getByText('1010 overlaps 1000–1020 of entry 1. Shorten one of them.')).toBeTruthy();
  });
});

describe('the prefix boundary', () => {
  it('moves by arrow keys, Home and End, and never beyond the derived prefix length', () => {
    show({ entries: [{ numbers: '1000-1020' }] });
    const keys = [
      'ArrowRight',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowUp',
      'Home',
      'End',
      'ArrowRight',
    ];
    const stops = keys.map((key) => {
      fireEvent.keyDown(ruler(), { key });
      return ruler().getAttribute('aria-valuenow');
    });
    expect(stops).toEqual(['2', '1', '0', '0', '1', '0', '2', '2']);
    expect(ruler().getAttribute('aria-valuetext')).toBe('Prefix length 2: 10, short number 00');
  });

  it('moves by steps and by typing, and says what is possible', () => {
    show({ entries: [{ numbers: '1000-1020' }] });
    press('Shorter prefix');
    expect(latest[0]?.prefixLength).toBe(1);
    expect(entry().getByText(/^Prefix length 1, chosen; up to 2 is possible/)).toBeTruthy();
    type(prefix(), '0');
    expect(latest[0]?.prefixLength).toBe(0);
    type(prefix(), '7');
    expect(latest[0]?.prefixLength).toBe(2);
    expect(entry().getByText(/^Prefix length lowered from 7 to 2/)).toBeTruthy();
  });

  it('follows the numbers again once it is back at the derived place', () => {
    show({ entries: [{ numbers: '1000-1020', prefixLength: 1 }] });
    press('Longer prefix');
    expect(latest[0]?.prefixLength).toBeUndefined();
    type(numbers(), '1000-1009');
    expect(prefix().placeholder).toBe('3');
  });

  it('lowers a chosen prefix length with a word about it, and gives it back when the numbers allow it', () => {
    show({ entries: [{ numbers: '1000', prefixLength: 3 }] });
    type(numbers(), '1000-1020');
    expect(latest[0]?.prefixLength).toBe(2);
    expect(
      entry().getByText(/^Prefix length lowered from 3 to 2, because 1000 and 1020 share “10”\./),
    ).toBeTruthy();
    type(numbers(), '1000-1009');
    expect(latest[0]?.prefixLength).toBe(3);
  });

  it('takes a stored prefix length that equals the derived one as following', () => {
    show({ entries: [{ numbers: '1000-1020', prefixLength: 2 }] });
    type(numbers(), '1000-1009');
    expect(latest[0]?.prefixLength).toBeUndefined();
    expect(ruler().getAttribute('aria-valuenow')).toBe('3');
  });
});

describe('extra digits', () => {
  it('are disabled with the reason while the entry has a comma, and come back without it', () => {
    show({ entries: [{ numbers: '1000-1020', extraDigits: '55' }] });
    type(numbers(), '1000-1020,');
    expect(extraDigits().disabled).toBe(true);
    expect(
      entry().getByText('Extra digits work with one number or one range. This entry has a comma.'),
    ).toBeTruthy();
    expect(latest[0]?.extraDigits).toBe('');
    type(numbers(), '1000-1020');
    expect(extraDigits().disabled).toBe(false);
    expect(latest[0]?.extraDigits).toBe('55');
  });

  it('show the sum of digits, and complain when it is more than ten', () => {
    show({ entries: [{ numbers: '1000-1020' }] });
    type(extraDigits(), '555');
    expect(entry().getByText('4 − 2 + 3 = 5')).toBeTruthy();
    type(extraDigits(), '123456789');
    fireEvent.blur(extraDigits());
    expect(
      entry().getByText('The short number is too long: 4 − 2 + 9 = 11, at most 10. Remove 1 digit.'),
    ).toBeTruthy();
  });

  it('resolve a clash between two entries, marked on both, with one click', () => {
    show({ entries: [{ numbers: '1000-1020' }, { numbers: '2010-2030' }] });
    expect(entry(1).getByText(/Short numbers 10–20 are also in entry 2/)).toBeTruthy();
    expect(entry(2).getByText(/Short numbers 10–20 are also in entry 1/)).toBeTruthy();
    fireEvent.click(entry(2).getByRole('button', { name: 'Use extra digits 1' }));
    expect(latest[1]?.extraDigits).toBe('1');
    expect(screen.queryByText(/are also in entry/)).toBeNull();
  });
});

describe('entries', () => {
  it('post under the names of the form path, in both kinds', () => {
    const { container, unmount } = show({
      entries: [{ numbers: '1000-1020', prefixLength: 1, extraDigits: '5' }],
    });
    const named = (root: HTMLElement) =>
      [...root.querySelectorAll('input')].map((input) => [input.name, input.value]);
    expect(named(container)).toEqual([
      ['telephony.directoryNumbers.0.directoryNumbers', '1000-1020'],
      ['telephony.directoryNumbers.0.prefixLength', '1'],
      ['telephony.directoryNumbers.0.extraDigits', '5'],
    ]);
    unmount();
    const abbreviated = show({ kind: 'abbreviated', name: 'short', entries: [{ numbers: '55' }] });
    expect(named(abbreviated.container)[0]).toEqual(['short.0.commonAbbreviatedNumbers', '55']);
  });

  it('can be added, removed and brought back, with the focus where the work goes on', () => {
    show({ entries: [{ numbers: '1000-1020' }, { numbers: '1100' }] });
    press('Add entry');
    expect(document.activeElement).toBe(numbers(3));
    press('Remove entry 1');
    expect(latest.map((each) => each.numbers)).toEqual(['1100', '']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    press('Undo');
    expect(latest.map((each) => each.numbers)).toEqual(['1000-1020', '1100', '']);
    expect(document.activeElement).toBe(numbers(1));
    press('Remove entry 3');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add entry' }));
  });

  it('keep their own state when one above them goes', () => {
    show({ entries: [{ numbers: '1000' }, { numbers: '1100' }] });
    type(numbers(2), '1');
    fireEvent.blur(numbers(2));
    press('Remove entry 1');
    expect(entry(1).getByText(/“1” has 1 digit/)).toBeTruthy();
  });

  it('show what a submit answered on its field, until that field is edited', () => {
    const path = 'telephony.directoryNumbers.0.directoryNumbers';
    const holder = { id: 't1', name: 'Nordic Tyres' };
    const issues = [{ path, code: 'numbers-overlap', message: '1000 belongs to Nordic Tyres.', holder }];
    show({ entries: [{ numbers: '1000' }], issues });
    expect(entry().getByText(/1000 belongs to Nordic Tyres/)).toBeTruthy();
    expect(entry().getByRole('link', { name: 'Open Nordic Tyres' }).getAttribute('href')).toBe('/tenants/t1');
    type(numbers(), '1001');
    expect(entry().queryByText(/1000 belongs to Nordic Tyres/)).toBeNull();
  });

  it('are out of reach while the editor is disabled', () => {
    show({ entries: [{ numbers: '1000-1020' }], disabled: true });
    fireEvent.keyDown(ruler(), { key: 'ArrowLeft' });
    expect(latest).toEqual([]);
    expect(screen.getByRole('group', { name: 'Directory numbers' })).toHaveProperty('disabled', true);
  });
});

describe('the check against other tenants', () => {
  const found = { first: '1015', last: '1018' };

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

  it('waits until typing has stopped for 400 ms, and shows that it is at work', async () => {
    let answer: (overlaps: (typeof found)[]) => void = () => {};
    const findOverlaps = vi.fn(() => new Promise<(typeof found)[]>((resolve) => (answer = resolve)));
    show({ findOverlaps });
    type(numbers(), '1000-1010');
    await wait(399);
    type(numbers(), '1000 - 1020');
    await wait(399);
    expect(findOverlaps).not.toHaveBeenCalled();
    await wait(1);
    expect(findOverlaps).toHaveBeenCalledExactlyOnceWith('1000-1020', expect.any(AbortSignal));
    expect(entry().getByText('Checking other tenants’ numbers…')).toBeTruthy();
    await act(async () => answer([found]));
    expect(entry().queryByText('Checking other tenants’ numbers…')).toBeNull();
    expect(
      entry().getByText('1000–1020 overlaps another tenant (1015–1018). Shorten the range.'),
    ).toBeTruthy();
    expect(numbers().getAttribute('aria-invalid')).toBe('true');
  });

  it('links to the holder when it may be named', async () => {
    const holder = { id: 'a b', name: 'Nordic Tyres' };
    show({ findOverlaps: async () => [{ ...found, holder }] });
    type(numbers(), '1000-1020');
    await wait(400);
    const link = entry().getByRole('link', { name: 'open Nordic Tyres' });
    expect(link.getAttribute('href')).toBe('/tenants/a%20b');
    expect(link.parentElement?.textContent).toBe(
      '1000–1020 overlaps Nordic Tyres (1015–1018). Shorten the range or open Nordic Tyres.',
    );
  });

  it('drops the answer to numbers that were typed over', async () => {
    const answers: ((overlaps: (typeof found)[]) => void)[] = [];
    const signals: AbortSignal[] = [];
    show({
      findOverlaps: (_, signal) => {
        signals.push(signal);
        return new Promise((resolve) => answers.push(resolve));
      },
    });
    type(numbers(), '1000-1020');
    await wait(400);
    type(numbers(), '1100');
    expect(signals[0]?.aborted).toBe(true);
    await act(async () => answers[0]?.([found]));
    expect(entry().queryByText(/overlaps another tenant/)).toBeNull();
  });

  it('asks nothing for numbers that are saved, wrong or absent', async () => {
    const findOverlaps = vi.fn(async () => []);
    show({ entries: [{ numbers: '1000' }, { numbers: '' }], findOverlaps });
    type(numbers(1), '1001');
    type(numbers(1), '1000');
    type(numbers(2), '10-9');
    await wait(1000);
    expect(findOverlaps).not.toHaveBeenCalled();
  });

  it('says so when it fails, and leaves the last word to saving', async () => {
    show({ findOverlaps: async () => Promise.reject(new Error('offline')) });
    type(numbers(), '1000');
    await wait(400);
    expect(entry().getByText(/could not be checked now/)).toBeTruthy();
    expect(numbers().getAttribute('aria-invalid')).toBeNull();
  });
});
