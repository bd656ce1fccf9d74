import type { Problem } from '../../problem';
import type { Bounded } from './filter/find-bound';
import type { SortKey } from './plan-search';
import { refuse } from './read-search';

/** What to add to a filter so that an index serves it. */
const served = 'id, number, name, company, partner, start_date or date_modified';

export function notServed({ unserved }: Bounded): Problem {
  const named = unserved.slice(0, 5).map((said) => `“${said}”`);
  const more = unserved.length > 5 ? ' and others' : '';
  return broad(
    `No index serves ${named.join(', ')}${more}, so that every tenant would have to be looked at. ` +
      `Join a condition on ${served} with AND (to each side of an OR); contains takes three characters or more.`,
  );
}

export function tooMany(looked: number): Problem {
  return broad(
    `More than ${looked} tenants would have to be looked at one by one. ` +
      `Narrow the filter with AND, by ${served}, or leave getTotalRecordCount out.`,
  );
}

export function tooManyToSort([first]: readonly SortKey[]): Problem {
  return refuse(
    'sortBy',
    `There are too many to be sorted by ${first?.field ?? 'this'}. Sort by id, number, name, start_date or ` +
      'date_modified, or narrow the filter.',
    'search-too-broad',
  );
}

export function tooDeep(): Problem {
  return refuse(
    'page',
    'This page lies too deep in what the filter finds. Sort by id, and ask for page 0 of those with a greater id ' +
      'than the last: filter=… AND id > 1000000050.',
    'search-too-broad',
  );
}

function broad(message: string): Problem {
  return refuse('filter', message, 'search-too-broad');
}
