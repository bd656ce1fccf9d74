import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';

/** All SMS accounts by name; a provider has tens, not thousands. */
export const listSmsAccounts = query({
  name: 'sms-account.list',
  input: z.strictObject({}),
  run: ({ stores }) => stores.smsAccounts.list(),
});

/** The same, each with the number of blocks that use it. */
export const listSmsAccountsInUse = query({
  name: 'sms-account.list',
  input: z.strictObject({}),
  async run({ stores }) {
    const blocks = await stores.smsAccounts.countAllBlocks();
    const accounts = await stores.smsAccounts.list();
    return accounts.map((account) => ({ ...account, blocks: blocks.get(account.id) ?? 0 }));
  },
});

/** One SMS account, and how many blocks use it. */
export const getSmsAccount = query({
  name: 'sms-account.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const account = await stores.smsAccounts.find(id);
    if (!account) throw notFound('SMS account');
    return { account, blocks: await stores.smsAccounts.countBlocks(id) };
  },
});
