import { resourceAnswer } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { getPartner } from '@/lib/partners/get-partner';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id }, request }) => resourceAnswer(request, await ask(getPartner, { id })),
});
