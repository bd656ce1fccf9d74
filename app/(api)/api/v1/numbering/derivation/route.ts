import { json } from '@/app/_server/json-answer';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { deriveNumbers } from '@/lib/numbering/derive-numbers';

export const dynamic = 'force-dynamic';

/** A question with a body, hence POST; nothing is stored. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ ask, request }) => json(await ask(deriveNumbers, () => readObject(request))),
});
