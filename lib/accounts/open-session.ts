import * as z from 'zod';
import { type CommandContext, type CommandOutcome, command } from '../command';
import { letIn, type SignedIn } from './let-in';
import { type Person, SignInInput } from './model';
import { acceptProof, provePassword, refuse, settleAttempt, takeAttemptBack } from './prove-password';
import { spendCode, wrongCode } from './second-factor/spend-code';
import { writeTicket } from './second-factor/ticket';

export type { SignedIn };

/** The password was right; a code is asked for next, within five minutes. */
export interface AwaitingCode {
  ticket: string;
}

const Input = SignInInput.extend({ deviceToken: z.string().optional() });
type Input = z.output<typeof Input>;

/**
 * Proves the password, and the code where one was sent along, and opens a session. Only `signIn` runs it, because the
 * attempt has to be counted first. Every refusal looks the same and takes as long; the log keeps why.
 */
export const openSession = command({
  name: 'session.open',
  input: Input,
  secrets: ['password', 'code', 'deviceToken', 'token', 'ticket'],
  prepare: provePassword,
  async run(context, input, proof): Promise<CommandOutcome<SignedIn | AwaitingCode | undefined>> {
    const accepted = await acceptProof(context, input, proof);
    if ('refused' in accepted) return accepted.refused;
    const { person } = accepted;
    if (person.secondFactorAt !== null) return askForCode(context, person, input);
    return letIn(context, { person, isKnownDevice: await settleAttempt(context, input) });
  },
});

async function askForCode(
  context: CommandContext,
  person: Person,
  input: Input,
): Promise<CommandOutcome<SignedIn | AwaitingCode | undefined>> {
  const { userAgent } = context;
  if (input.code !== undefined) {
    const used = await spendCode(context, person.id, input.code);
    if (!used) return refuse(person, 'wrong code', wrongCode(), userAgent);
    return letIn(context, {
      person,
      isKnownDevice: await settleAttempt(context, input),
      proof: { secondFactor: used },
    });
  }
  await takeAttemptBack(context, input);
  return {
    result: { ticket: await writeTicket(context, person.id) },
    audit: {
      entity: 'person',
      id: person.id,
      label: person.email,
      outcome: 'code-asked',
      after: { userAgent },
    },
  };
}
