import type * as z from 'zod';
import { MailAnswer, MailPageAnswer } from '../mail/answers';
import { MailListInput } from '../mail/read-mails';
import { TestMail } from '../mail/send-test-mail';
import { Id, operation } from './operation';

const group = 'mails';

export const mailPaths = {
  '/mails': {
    get: operation('get', {
      id: 'listMails',
      group,
      summary: 'List mails',
      description: 'The outbox, newest first; what ended is kept for 90 days. Links are in none of it.',
      query: MailListInput,
      success: { status: 200, description: 'One page.', schema: MailPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'sendTestMail',
      group,
      summary: 'Send a test mail',
      description: 'For administrators: to an address, or to oneself. At most three an hour to one address.',
      body: { schema: TestMail },
      success: { status: 201, description: 'The mail, waiting.', schema: MailAnswer },
      refusals: [400, 422],
    }),
  },
  '/mails/{id}': {
    get: operation('get', {
      id: 'getMail',
      group,
      summary: 'Read a mail',
      path: Id,
      success: { status: 200, description: 'The mail.', schema: MailAnswer },
      refusals: [404],
    }),
  },
  '/mails/{id}/attempts': {
    post: operation('post', {
      id: 'sendMailAgain',
      group,
      summary: 'Send a mail again',
      description:
        'Tries it at once. One that left already is sent as another mail; at most three an hour to one address.',
      path: Id,
      success: { status: 201, description: 'The mail that waits now.', schema: MailAnswer },
      refusals: [404, 409],
    }),
  },
};

export const mailSchemas: Record<string, z.ZodType> = { Mail: MailAnswer };
