import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { applyMergePatch, isEqual } from '../merge-patch';
import { splitAt } from '../numbering/interval-sets';
import { parseInput } from '../parse-input';
import { conflict, invalid } from '../problem';
import { cut, rangeOf } from './block';
import { tellOf } from './change-numbers';
import { referenceChecks } from './check-draft';
import { judgeDelete } from './judge';
import { BlockMembers } from './model';
import { accessNumber } from './number-text';
import { getBlock } from './select-numbers';

const id = z.string();

/** Changes media, trunks, SMS accounts or note; a merge patch, lists are replaced. */
export const updateBlock = command({
  name: 'access-number.update',
  input: z.strictObject({
    id,
    expectedVersion: ExpectedVersion,
    changes: z.record(z.string(), z.unknown(), { error: 'The changes are an object.' }),
  }),
  async run(context, { id, expectedVersion, changes }) {
    const before = await getBlock(context, id, expectedVersion);
    const { media, trunks, smsAccounts, note } = before;
    const current = { media, trunks, smsAccounts, note };
    const wanted = parseInput(BlockMembers, applyMergePatch(current, changes));
    const { issues, ...found } = await referenceChecks(context.stores)(wanted);
    if (issues.length > 0) throw invalid(issues);
    const members = { ...wanted, ...found };
    if (isEqual(current, members)) return { result: before, audit: null };
    const after = { ...before, ...members, updatedAt: context.now, version: before.version + 1 };
    await context.stores.accessNumbers.write({ saved: [after] }, context.now);
    return { result: after, audit: tellOf({ before, after }) };
  },
});

/** Makes two of one; `at` is the first number of the second. The lower one keeps id and history. */
export const splitBlock = command({
  name: 'access-number.split',
  input: z.strictObject({ id, expectedVersion: ExpectedVersion, at: accessNumber('number to split at') }),
  async run(context, { id, expectedVersion, at }) {
    const before = await getBlock(context, id, expectedVersion);
    const parts = splitAt(rangeOf(before), at);
    if (!parts) {
      const message = `The second block begins after ${before.number}, at ${before.last} at the latest.`;
      throw invalid([{ path: 'at', code: 'outside-block', message }]);
    }
    const pieces = cut(before, parts[0], context);
    const [upper] = pieces?.rest ?? [];
    if (!pieces || !upper) throw new Error(`${at} was checked to lie inside block ${id}.`);
    const lower = { ...pieces.piece, updatedAt: context.now, version: before.version + 1 };
    await context.stores.accessNumbers.write({ saved: [lower, upper] }, context.now);
    return { result: { blocks: [lower, upper] }, audit: tellOf({ before, after: lower, rest: [upper] }) };
  },
});

/** Takes a block out of the inventory. Refused while a tenant has it or somebody else keeps it. */
export const deleteBlock = command({
  name: 'access-number.delete',
  input: z.strictObject({ id, expectedVersion: ExpectedVersion }),
  async run(context, { id, expectedVersion }) {
    const block = await getBlock(context, id, expectedVersion);
    const judgement = judgeDelete(block, { actor: context.actor });
    if (judgement.verdict === 'refused') throw conflict([{ path: '', ...judgement.issue }]);
    await context.stores.accessNumbers.write({ removed: [block] }, context.now);
    return { result: null, audit: tellOf({ before: block }) };
  },
});
