import { created, json } from '@/app/_server/json-answer';
import { readPageOf } from '@/app/_server/read-page';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { listSmsAccounts } from '@/lib/sms-accounts/read-sms-accounts';
import { createSmsAccount } from '@/lib/sms-accounts/save-sms-account';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json(readPageOf(await ask(listSmsAccounts, {}), url)),
  POST: async ({ run, request, url }) => created(url, await run(createSmsAccount, () => readObject(request))),
});
