import { versioned } from '@/app/_server/json-answer';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { joinBlocks } from '@/lib/access-numbers/join-blocks';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, request }) => versioned(await run(joinBlocks, () => readObject(request))),
});
