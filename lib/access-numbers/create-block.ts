import { command } from '../command';
import { conflict, invalid } from '../problem';
import { tellOf } from './change-numbers';
import { blockOf, draftChecks } from './check-draft';
import { BlockDraft } from './model';

/**
 * Takes a block of numbers into the inventory; with a tenant it is assigned at once. Throws `conflict` that names each
 * block it overlaps; one that only stands beside it is no matter.
 */
export const createBlock = command({
  name: 'access-number.create',
  input: BlockDraft,
  async run({ stores, now, newId, door }, draft) {
    const check = await draftChecks(stores, now)(draft);
    if (check.invalid.length > 0) throw invalid(check.invalid);
    if (!check.checked) throw conflict(check.conflicts);
    const block = blockOf(check.checked, { id: newId(), now, source: door });
    await stores.accessNumbers.write({ saved: [block] }, now);
    return { result: block, audit: tellOf({ after: block }) };
  },
});
