import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/mail/answers';
import { getMail } from '@/lib/mail/read-mails';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id } }) => json(answerOf(await ask(getMail, { id }))),
});
