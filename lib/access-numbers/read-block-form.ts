import { countNumbers } from '../numbering/intervals';
import type { Issue } from '../problem';
import { readNumber } from './number-text';

type Posted = Record<string, unknown>;

/** What a form posts of a block, as the draft of one; what no draft says (its last number) is checked here. */
export function readBlockForm(posted: Posted): { draft: Posted; issues: Issue[] } {
  const number = readNumber(text(posted.number));
  const last = readNumber(text(posted.last));
  const { count, issues } = readCount({ number, last, count: text(posted.count).trim() });
  return { draft: { number, count, ...readMembers(posted) }, issues };
}

/** What of a block can be changed as it stands. */
export function readMembers(posted: Posted) {
  return {
    media: text(posted.media) || 'VOICE',
    trunks: tickedRows(posted.trunks).map(({ name, prefix }) => ({
      name: text(name),
      prefix: text(prefix).trim(),
    })),
    smsAccounts: tickedRows(posted.smsAccounts).map(({ name }) => text(name)),
    note: text(posted.note).trim(),
  };
}

/** Issues name the trunks that were ticked; a form shows all of them. */
export function placeIssues(issues: readonly Issue[], posted: Posted): Issue[] {
  return issues.map((issue) => {
    const [, member, index, rest] = /^(trunks|smsAccounts)\.(\d+)(.*)$/.exec(issue.path) ?? [];
    if (member === undefined) return issue;
    const at = rowsOf(posted[member]).findIndex((row) => row === tickedRows(posted[member])[Number(index)]);
    return { ...issue, path: `${member}.${at}${member === 'trunks' ? rest || '.prefix' : ''}` };
  });
}

/** Either how many, or the last one, or both if they say the same; neither means a single number. */
function readCount({ number, last, count }: Record<'number' | 'last' | 'count', string>): {
  count: unknown;
  issues: Issue[];
} {
  const written = /^\d{1,15}$/.test(count) ? Number(count) : count;
  if (last === '') return { count: count === '' ? 1 : written, issues: [] };
  const complain = (code: string, message: string) => ({
    count: 1,
    issues: [{ path: 'last', code, message }],
  });
  if (!/^\d+$/.test(last)) return complain('number-character', 'The last number has digits only.');
  // What is wrong with the first number is said there.
  if (!/^\d+$/.test(number)) return { count: 1, issues: [] };
  if (last.length !== number.length)
    return complain(
      'range-lengths',
      `${number} has ${number.length} digits, ${last} has ${last.length}: a block has one length.`,
    );
  if (last < number)
    return complain('range-reversed', `${last} comes before ${number}. Turn the two around.`);
  const counted = countNumbers({ first: number, last });
  if (count !== '' && count !== String(counted))
    return complain(
      'count-differs',
      `From ${number} to ${last} are ${counted} numbers, not ${count}. Leave one of them out.`,
    );
  return { count: Number(counted), issues: [] };
}

function rowsOf(posted: unknown): Posted[] {
  return Array.isArray(posted) ? posted.filter((row): row is Posted => typeof row === 'object') : [];
}

function tickedRows(posted: unknown): Posted[] {
  return rowsOf(posted).filter(({ use }) => use === 'on');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
