import { expect, it, vi } from 'vitest';
import { Problem } from './problem';

it('knows a problem that another copy of this module made', async () => {
  vi.resetModules();
  const other = await import('./problem');
  expect(other.Problem).not.toBe(Problem);
  const problem = new other.Problem({ kind: 'busy', code: 'busy', message: 'Busy.' });
  expect(problem instanceof Problem).toBe(true);
  expect(new Error('Busy.') instanceof Problem).toBe(false);
});
