import { brightPattern } from '@/app/_server/bright-pattern';
import { done, getNamed, readNamed, takenNameIsInvalid } from '@/app/_server/bright-pattern-references';
import { resource } from '@/app/_server/resource';
import { listSmsAccounts } from '@/lib/sms-accounts/read-sms-accounts';
import { createSmsAccount, deleteSmsAccount } from '@/lib/sms-accounts/save-sms-account';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    async POST(call) {
      await takenNameIsInvalid(call.run(createSmsAccount, () => readNamed(call)));
      return done();
    },

    async DELETE({ run, ask, params: { name = '' } }) {
      await run(deleteSmsAccount, async () => ({
        id: getNamed(await ask(listSmsAccounts, {}), name, 'SMS account').id,
      }));
      return done();
    },
  },
  brightPattern,
);
