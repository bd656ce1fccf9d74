import { expect, it } from 'vitest';
import { calledDoors } from '@/lib/interface-calls/model';
import { examplesOf, readExamples } from './interface-examples';

const reader = { origin: 'https://console.example', email: 'ann@provider.example' };

it.each(calledDoors.filter((door) => door !== 'akana'))(
  '%s has commands with the own address',
  async (door) => {
    const [first] = await readExamples(door, reader);
    expect(first?.code).toMatch(/^BASE=https:\/\/console\.example$/m);
    expect(first?.code).not.toContain('127.0.0.1');
    expect(first?.code).not.toContain('ada@provider.example');
  },
);

it('blocks under one heading are one example, and a page that is not there has none', () => {
  const page = '# A\n\n## First\n\n```sh\nBASE=x\none\n```\nand\n```sh\ntwo\n```\n\n## Words\n\nnone\n';
  expect(examplesOf(page, reader)).toEqual([
    { title: 'First', code: 'BASE=https://console.example\none\n\ntwo' },
  ]);
  expect(examplesOf('', reader)).toEqual([]);
});

it('a name that a shell would read is left out', () => {
  const page = '## A\n\n```sh\ncurl ada@provider.example\n```\n';
  const [example] = examplesOf(page, { ...reader, email: "o'neil$(rm)@provider.example" });
  expect(example?.code).toBe('curl ada@provider.example');
});
