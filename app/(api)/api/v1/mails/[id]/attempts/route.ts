import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/mail/answers';
import { sendMailAgain } from '@/lib/mail/send-again';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id } }) {
    const mail = await run(sendMailAgain, { id });
    return json(answerOf(mail), { status: 201, headers: { location: `/api/v1/mails/${mail.id}` } });
  },
});
