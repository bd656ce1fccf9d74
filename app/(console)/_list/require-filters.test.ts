import { expect, it } from 'vitest';
import { requireFilters } from './require-filters';

const asked = (query: string, input: { state?: string; tenant?: string }) => () =>
  requireFilters(new URLSearchParams(query), input, ['state', 'tenant']);

it.each([
  ['', {}],
  ['state=&tenant=', {}],
  ['state=free', { state: 'free' }],
  ['colour=red&after=x', {}],
])('lets ?%s be a file', (query, input) => {
  expect(asked(query, input)).not.toThrow();
});

it.each([
  ['state=lost', {}, ['state']],
  ['state=free&tenant=%00', { state: 'free' }, ['tenant']],
  ['state=lost&tenant=..', {}, ['state', 'tenant']],
])('refuses ?%s rather than to leave it out', (query, input, paths) => {
  expect(asked(query, input)).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      issues: paths.map((path) => expect.objectContaining({ path })),
    }),
  );
});
