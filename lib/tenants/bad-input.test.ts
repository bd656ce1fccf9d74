import { beforeAll, describe, expect, it } from 'vitest';
import { readForm } from '@/app/_server/read-form';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { parseInput } from '../parse-input';
import { type Issue, Problem } from '../problem';
import { badInput, goodDraft, postedForm } from './bad-input';
import { createTenant } from './create-tenant';
import { TenantDraft } from './model';
import { readTenantForm } from './read-tenant-form';
import { givenSystem } from './testing';

/** Code and path of each issue; the order in which they are told is no promise. */
const verdict = (issues: readonly Pick<Issue, 'code' | 'path'>[]) =>
  issues.map(({ code, path }) => `${path}: ${code}`).toSorted();

function refusal(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return verdict(error.issues);
    throw error;
  }
  return ['accepted'];
}

function post(fields: readonly [string, string][]): Record<string, unknown> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readForm(form);
}

describe('the schema', () => {
  it.each(badInput)('refuses $title', ({ draft, issues }) => {
    expect(refusal(() => parseInput(TenantDraft, draft))).toEqual(verdict(issues));
  });

  it('accepts what all rows are made of', () => {
    expect(refusal(() => parseInput(TenantDraft, goodDraft))).toEqual(['accepted']);
  });
});

describe('the form', () => {
  it.each(badInput.filter(({ jsonOnly }) => !jsonOnly))('refuses $title', ({ draft, issues }) => {
    const input = readTenantForm(post(postedForm(draft)));
    expect(refusal(() => parseInput(TenantDraft, input))).toEqual(verdict(issues));
  });

  it('accepts what all rows are made of', () => {
    const input = readTenantForm(post(postedForm(goodDraft)));
    expect(parseInput(TenantDraft, input)).toEqual(parseInput(TenantDraft, goodDraft));
  });
});

onBothEngines('the command', (world) => {
  beforeAll(async () => {
    await givenSystem(world.as('provider-administrator'));
  });

  it.each(badInput)('refuses $title', async ({ draft, issues }) => {
    const refused = await execute(world.as('provider-operator'), createTenant, draft).then(
      () => ['accepted'],
      (error: Problem) => [error.kind, ...verdict(error.issues)],
    );
    expect(refused).toEqual(['invalid', ...verdict(issues)]);
    expect(await world.storage.read.tenants.count({})).toBe(0);
  });
});
