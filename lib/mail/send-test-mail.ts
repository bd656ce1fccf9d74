import * as z from 'zod';
import { actingPerson } from '../accounts/acting-person';
import { Email } from '../accounts/model';
import { command } from '../command';
import { describeMail } from './describe-mail';
import { mailLanguages } from './model';
import { postMail } from './post-mail';
import { requireQuietAddress } from './send-again';

export const TestMail = z.strictObject({
  to: Email.optional().meta({ description: 'Without it, to the one who asks.' }),
  language: z
    .enum(mailLanguages, { error: `The language is one of: ${mailLanguages.join(', ')}.` })
    .default('en'),
});

/** Shows whether mails leave, in the way that all of them go. */
export const sendTestMail = command({
  name: 'mail.test',
  input: TestMail,
  async run(context, { to, language }) {
    const { name, email, personId } = actingPerson(context.actor);
    const address = to ?? email;
    await requireQuietAddress(context, address, 'test');
    const mail = await postMail(context, {
      kind: 'test',
      to: { address, name: address === email ? name : '' },
      language,
      personId: address === email ? personId : null,
      tenantId: null,
      linkId: null,
      values: {},
    });
    return {
      result: mail,
      audit: { entity: 'mail', id: mail.id, label: describeMail(mail), after: { language } },
    };
  },
});
