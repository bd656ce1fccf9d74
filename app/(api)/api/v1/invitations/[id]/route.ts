import { resourceAnswer } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/invitations/answers';
import { getInvitation } from '@/lib/invitations/read-invitations';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id }, request }) =>
    resourceAnswer(request, answerOf(await ask(getInvitation, { id }))),
});
