import * as z from 'zod';
import { type CommandOutcome, command } from '../command';
import { Problem } from '../problem';
import { letIn, type SignedIn } from './let-in';
import { refuse, settleAttempt } from './prove-password';
import { CodeText } from './second-factor/code-text';
import { spendCode, wrongCode } from './second-factor/spend-code';
import { findTicketHolder } from './second-factor/ticket';

export const ConfirmSessionInput = z.strictObject({
  ticket: z.string().max(300),
  code: CodeText,
  deviceToken: z.string().optional(),
});

/** The second step of a sign-in. Only `confirmSignIn` runs it, because the attempt has to be counted first. */
export const confirmSession = command({
  name: 'session.confirm',
  input: ConfirmSessionInput,
  secrets: ['ticket', 'code', 'deviceToken', 'token'],
  async run(context, { ticket, code, deviceToken }): Promise<CommandOutcome<SignedIn | undefined>> {
    const person = await findTicketHolder(context, ticket);
    if (!person) return { result: undefined, audit: null, refusal: ticketOver() };
    const used = await spendCode(context, person.id, code);
    if (!used) return refuse(person, 'wrong code', wrongCode(), context.userAgent);
    const isKnownDevice = await settleAttempt(context, { email: person.email, deviceToken });
    return letIn(context, { person, isKnownDevice, proof: { secondFactor: used } });
  },
});

export function ticketOver(): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'sign-in-over',
    message: 'This sign-in took too long, or was finished already. Begin again with your password.',
  });
}
