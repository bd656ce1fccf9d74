import { describe, expect, it } from 'vitest';
import type { Issue } from '@/lib/problem';
import { issueAt, summarizeIssues } from './issues';

const issues: Issue[] = [
  { path: 'name', code: 'name-taken', message: 'Another tenant has this name.' },
  { path: 'numbers.2.from', code: 'overlap', message: '1000–1020 overlaps Nordic Tyres (1015–1018).' },
  { path: '', code: 'stale', message: 'The tenant was changed by Ana.' },
];

describe('issues from the server', () => {
  it('are found by the path of their field', () => expect(issueAt(issues, 'name')?.code).toBe('name-taken'));

  it('link to the closest field the form has, and stand alone without one', () =>
    expect(summarizeIssues(issues, ['name', 'numbers'])).toEqual({
      errors: [
        { fieldId: 'field-name', message: issues[0]?.message },
        { fieldId: 'field-numbers', message: issues[1]?.message },
      ],
      general: [issues[2]?.message],
    }));
});
