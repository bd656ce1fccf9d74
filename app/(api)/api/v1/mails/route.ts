import { json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/mail/answers';
import { listMails } from '@/lib/mail/read-mails';
import { sendTestMail } from '@/lib/mail/send-test-mail';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, url }) {
    const { items, ...page } = await ask(listMails, async () => readAddress(url));
    return json({ items: items.map(answerOf), ...page });
  },
  async POST({ run, body }) {
    const mail = await run(sendTestMail, body);
    return json(answerOf(mail), { status: 201, headers: { location: `/api/v1/mails/${mail.id}` } });
  },
});
