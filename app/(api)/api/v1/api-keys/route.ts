import { json } from '@/app/_server/json-answer';
import { readPageOf } from '@/app/_server/read-page';
import { readAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { createApiKey } from '@/lib/accounts/api-keys/create-api-key';
import { listApiKeys } from '@/lib/accounts/api-keys/list-api-keys';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, url }) {
    const { person: personId } = readAddress(url);
    const page = new URL(url);
    page.searchParams.delete('person');
    return json(readPageOf(await ask(listApiKeys, { personId }), page));
  },

  /** `key` is in this answer only. */
  POST: async ({ run, request }) => json(await run(createApiKey, () => readObject(request)), { status: 201 }),
});
