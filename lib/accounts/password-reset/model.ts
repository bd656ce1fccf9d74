import * as z from 'zod';
import { PasswordText, SignInInput } from '../model';

export const resetMinutes = 30;
/** Mails an hour to one address. */
export const mostResetMails = 3;

/** Whoever signs in with it may ask by it. */
export const ResetRequest = SignInInput.pick({ email: true });

const token = z
  .string({ error: 'Open the link again.' })
  .max(200, { error: 'This is not the link of the mail. Open it again.' });

export const ResetLink = z.strictObject({ token });
export const ResetInput = z.strictObject({ token, password: PasswordText });
