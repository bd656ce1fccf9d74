import * as z from 'zod';
import { PasswordText } from '../model';

export const resetMinutes = 30;
/** Mails an hour to one address. */
export const mostResetMails = 3;

export const ResetRequest = z.strictObject({
  email: z
    .string({ error: 'Enter your e-mail address or login id.' })
    .transform((value) => value.trim())
    .refine((value) => value !== '', {
      error: 'Enter your e-mail address or login id.',
      params: { code: 'required' },
    })
    .refine((value) => value.length <= 254, {
      error: 'An e-mail address or login id has at most 254 characters.',
      params: { code: 'too-long' },
    }),
});

const token = z
  .string({ error: 'Open the link again.' })
  .max(200, { error: 'This is not the link of the mail. Open it again.' });

export const ResetLink = z.strictObject({ token });
export const ResetInput = z.strictObject({ token, password: PasswordText });
