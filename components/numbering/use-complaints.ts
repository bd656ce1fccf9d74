import { useState } from 'react';
import type { Issue } from '@/lib/problem';

/** The fields of one entry. */
export type EntryPart = 'numbers' | 'prefixLength' | 'extraDigits';

export type IssuesByPart = Record<EntryPart, Issue[]>;

/**
 * When a field complains: on first blur if something was typed, then with every keystroke. `found` is what the
 * rules say now; `given` came from a submit, is shown at once, and goes when its field is edited.
 */
export function useComplaints(found: IssuesByPart, given: IssuesByPart) {
  const [complained, setComplained] = useState<EntryPart[]>([]);
  const [answered, setAnswered] = useState<Partial<Record<EntryPart, string>>>({});

  const standing = (part: EntryPart) => (answered[part] === fingerprint(given[part]) ? [] : given[part]);

  function left(part: EntryPart, value: string) {
    if (value.trim() !== '' && !complained.includes(part)) setComplained([...complained, part]);
  }

  function edited(part: EntryPart) {
    const settled = settles[part].filter((each) => standing(each).length > 0);
    if (settled.length === 0) return;
    setAnswered({
      ...answered,
      ...Object.fromEntries(settled.map((each) => [each, fingerprint(given[each])])),
    });
    setComplained([...complained, ...settled]);
  }

  function complaints(part: EntryPart): Issue[] {
    const all = [...standing(part), ...(complained.includes(part) ? found[part] : [])];
    return all.filter(({ message }, index) => all.findIndex((other) => other.message === message) === index);
  }

  return { complaints, left, edited };
}

/** Whose verdicts are out of date once a field is edited: prefix and sum follow from the numbers. */
const settles: Record<EntryPart, EntryPart[]> = {
  numbers: ['numbers', 'prefixLength', 'extraDigits'],
  prefixLength: ['prefixLength', 'extraDigits'],
  extraDigits: ['extraDigits'],
};

function fingerprint(issues: readonly Issue[]): string {
  return issues.map(({ message }) => message).join('\n');
}
