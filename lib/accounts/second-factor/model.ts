import * as z from 'zod';
import { PasswordText } from '../model';
import { CodeText, FirstCodeText } from './code-text';

export const recoveryCodeCount = 10;

/** How long one may look for the telephone between the password and the code. */
export const ticketMinutes = 5;

export const BeginInput = z.strictObject({ password: PasswordText });
export const ConfirmInput = z.strictObject({ code: FirstCodeText });
/** What is asked of somebody who takes the second factor away, or its recovery codes. */
export const BothProofs = z.strictObject({ password: PasswordText, code: CodeText });

/** What the own account says about it. */
export interface SecondFactorState {
  /** Null while none is set up. */
  since: string | null;
  recoveryCodesLeft: number;
  /** Whether the provider's security policy asks this person for one. */
  isRequired: boolean;
}
