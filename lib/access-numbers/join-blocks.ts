import * as z from 'zod';
import type { AuditSubject } from '../audit/model';
import { command } from '../command';
import { conflict, type Issue, invalid, notFound } from '../problem';
import { areNeighbours, compareBlocks, labelOf, listDifferences, withNumbers } from './block';
import { tellOf } from './change-numbers';
import { accessNumberLimits } from './limits';
import { type AccessNumberBlock, blockIds } from './model';

/**
 * Makes one block of neighbours that are alike in everything. The lowest keeps id, version and history. Throws
 * `conflict` that says between which two there is a gap, or in what they differ.
 */
export const joinBlocks = command({
  name: 'access-number.join',
  input: z.strictObject({ ids: blockIds }),
  async run({ stores, now }, { ids }) {
    const wanted = [...new Set(ids)];
    if (wanted.length < 2)
      throw invalid([{ path: 'ids', code: 'too-small', message: 'Choose at least two blocks to join.' }]);
    const blocks = (await stores.accessNumbers.findMany(wanted, now)).toSorted(compareBlocks);
    const [lowest, ...others] = blocks;
    const highest = others.at(-1);
    if (!lowest || !highest || blocks.length < wanted.length) throw notFound('selection of blocks');
    const issues = complain(blocks);
    if (issues.length > 0) throw conflict(issues);
    const keepsLast = others.every(({ lastTenant }) => lastTenant?.id === lowest.lastTenant?.id);
    const joined: AccessNumberBlock = {
      ...withNumbers(lowest, { first: lowest.number, last: highest.last }),
      lastTenant: keepsLast ? lowest.lastTenant : null,
      createdAt: blocks.map(({ createdAt }) => createdAt).toSorted()[0] ?? lowest.createdAt,
      updatedAt: now,
      version: lowest.version + 1,
    };
    await stores.accessNumbers.write({ saved: [joined], removed: others }, now);
    const audit: AuditSubject[] = [
      tellOf({ before: lowest, after: joined }),
      ...others.map((other) => ({ ...tellOf({ before: other }), after: { joinedTo: labelOf(joined) } })),
    ];
    return { result: joined, audit };
  },
});

const words = new Intl.ListFormat('en');

function complain(blocks: readonly AccessNumberBlock[]): Issue[] {
  const issues: Issue[] = [];
  for (const [at, block] of blocks.slice(1).entries()) {
    const before = blocks[at];
    if (!before) continue;
    const differing = listDifferences(before, block);
    if (!areNeighbours(before, block)) {
      const message = `${labelOf(before)} and ${labelOf(block)} do not stand beside each other.`;
      issues.push({ path: 'ids', code: 'not-adjacent', message });
    } else if (differing.length > 0) {
      const message = `${labelOf(before)} and ${labelOf(block)} differ in ${words.format(differing)}. Make them alike first.`;
      issues.push({ path: 'ids', code: 'not-alike', message });
    }
  }
  const count = blocks.reduce((sum, block) => sum + block.count, 0);
  if (count > accessNumberLimits.count) {
    const message = `Together they have ${count} numbers; a block has at most ${accessNumberLimits.count}.`;
    issues.push({ path: 'ids', code: 'too-large', message });
  }
  return issues.slice(0, 20);
}
