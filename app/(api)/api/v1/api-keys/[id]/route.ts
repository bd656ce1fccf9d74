import { noContent } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { revokeApiKey } from '@/lib/accounts/api-keys/revoke-api-key';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async DELETE({ run, params: { id } }) {
    await run(revokeApiKey, { id });
    return noContent();
  },
});
