import { noContent, resourceAnswer, versioned } from '@/app/_server/json-answer';
import { readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { getSmsAccount } from '@/lib/sms-accounts/read-sms-accounts';
import { deleteSmsAccount, updateSmsAccount } from '@/lib/sms-accounts/save-sms-account';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, params: { id }, request }) {
    // How many blocks use it changes without its version, so it stays out of what the ETag stands for.
    const { account } = await ask(getSmsAccount, { id });
    return resourceAnswer(request, account);
  },

  async PATCH({ run, params: { id }, request }) {
    const changed = await run(updateSmsAccount, async () => ({
      id,
      expectedVersion: readIfMatch(request),
      changes: await readObject(request),
    }));
    return versioned(changed);
  },

  async DELETE({ run, params: { id }, request }) {
    await run(deleteSmsAccount, { id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
