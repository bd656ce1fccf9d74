import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import { listSmsAccounts } from '@/lib/sms-accounts/read-sms-accounts';
import { listTrunks } from '@/lib/trunks/read-trunks';

/** What a block can run over, by name. */
export async function readChoices(context: Context) {
  return {
    trunks: (await ask(context, listTrunks, {})).map(({ name }) => name),
    smsAccounts: (await ask(context, listSmsAccounts, {})).map(({ name }) => name),
  };
}
