import { noContent } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { releaseNumberHold } from '@/lib/number-spaces/hold-numbers';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async DELETE({ run, params: { id } }) {
    await run(releaseNumberHold, { id });
    return noContent();
  },
});
