import { expect, it } from 'vitest';
import { describeProgress, sayLeft } from './describe-progress';

const running = {
  name: 'Write',
  state: 'running',
  unit: 'bytes',
  startedAt: '2026-01-05T08:00:00.000Z',
} as const;
const at = '2026-01-05T08:00:10.000Z';

it.each([
  [{ steps: [], done: 0, total: null }, 'It begins…'],
  [{ steps: [running], done: 0, total: null }, 'Write…'],
  [
    { steps: [running], done: 500_000, total: 2_000_000 },
    '25\u00a0%, 500 kB of 2.0 MB, 50 kB a second, about 30 s left',
  ],
  [{ steps: [{ ...running, unit: 'items' as const }], done: 20, total: null }, '20 items, 2 items a second'],
  [{ steps: [{ name: 'x', state: 'running' as const }], done: 5, total: 5 }, '100\u00a0%, 5 of 5'],
])('says %j as %s', (job, text) => {
  expect(describeProgress({ ...job, steps: [...job.steps] }, at)).toBe(text);
});

it('says time as people do', () => {
  expect([75, 600, 36_000].map(sayLeft)).toEqual(['75 s', '10 min', '10 h']);
});
