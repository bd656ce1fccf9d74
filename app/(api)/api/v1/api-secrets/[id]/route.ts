import { noContent } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { revokeApiSecret } from '@/lib/accounts/api-secrets/revoke-api-secret';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async DELETE({ run, params: { id } }) {
    await run(revokeApiSecret, { id });
    return noContent();
  },
});
