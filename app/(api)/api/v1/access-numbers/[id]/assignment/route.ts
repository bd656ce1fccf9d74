import { versioned } from '@/app/_server/json-answer';
import { onlyBlock, readChangeOf } from '@/app/_server/one-block';
import { resource } from '@/app/_server/resource';
import { assignNumbers } from '@/lib/access-numbers/assign-numbers';
import { unassignNumbers } from '@/lib/access-numbers/unassign-numbers';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, params: { id = '' }, request }) =>
    versioned(onlyBlock(await run(assignNumbers, () => readChangeOf(id, request)))),

  DELETE: async ({ run, params: { id = '' }, request }) =>
    versioned(onlyBlock(await run(unassignNumbers, () => readChangeOf(id, request)))),
});
