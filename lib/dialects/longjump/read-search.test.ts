import { describe, expect, it } from 'vitest';
import { Problem } from '../../problem';
import { readSearch } from './read-search';

const read = (query: string) => readSearch(new URL(`http://127.0.0.1/networking/rest/tenant?${query}`));

describe('the parameters of a search', () => {
  it('are those of the sample, with its blanks and its other spelling', () => {
    expect(read("fieldList=name,id & filter=name contains 'smith' & sortby='id'")).toEqual({
      fieldList: 'name,id',
      filter: "name contains 'smith'",
      sortBy: "'id'",
    });
  });

  it.each([
    ['filter=a+%3D+%27b%27', { filter: "a = 'b'" }],
    ['filter=a%20=%20%27b%2Bc%26d%27', { filter: "a = 'b+c&d'" }],
    ["filter=a='b'", { filter: "a='b'" }],
    ['getTotalRecordCount', { getTotalRecordCount: '' }],
    ['%70age=2&PAGESIZE=+7+', { page: '2', pageSize: '7' }],
    ['alt=json&other=1&%zz=1&=&&', {}],
    ['', {}],
    ['__proto__=1&constructor=2', {}],
  ])('are read from %s', (query, parameters) => {
    expect(read(query)).toEqual(parameters);
  });

  it.each([
    ['filter=a&Filter=b', 'twice'],
    ['filter=100%', '%25'],
    ['filter=%ff', '%25'],
  ])('are refused in %s', (query, message) => {
    const refusal = refusalOf(query);
    expect(refusal).toMatchObject({
      kind: 'malformed',
      code: 'search-parameter',
      issues: [{ path: 'filter' }],
    });
    expect(refusal?.message).toContain(message);
  });
});

function refusalOf(query: string): Problem | undefined {
  try {
    read(query);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
