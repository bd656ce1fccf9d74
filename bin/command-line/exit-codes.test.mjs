import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exitCodes } from './exit-codes';
import { usage } from './usage';

const known = Object.values(exitCodes);

it('Every exit status stands in the documentation, and no other', () => {
  const text = readFileSync('docs/interfaces/transfer.md', 'utf8');
  const table = text.slice(text.indexOf('| Exit status |')).split('\n\n')[0] ?? '';
  expect([...table.matchAll(/^\| (\d+) \|/gm)].map(([, status]) => Number(status))).toEqual(known);
});

it('Every exit status stands in the help, and no other', () => {
  const text = usage().slice(usage().indexOf('Exit status:'));
  expect([...text.matchAll(/(?<=[:,\s])(\d+) /g)].map(([, status]) => Number(status))).toEqual(known);
});
