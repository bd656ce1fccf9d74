import * as z from 'zod';
import { ConfirmSessionInput, ticketOver } from '../../accounts/confirm-session';
import { type Person, type Session, SignInInput } from '../../accounts/model';
import {
  acceptProof,
  provePassword,
  refuse,
  settleAttempt,
  takeAttemptBack,
  wrongCredentials,
} from '../../accounts/prove-password';
import { spendCode, wrongCode } from '../../accounts/second-factor/spend-code';
import { findTicketHolder, writeTicket } from '../../accounts/second-factor/ticket';
import { atTheGate } from '../../accounts/sign-in';
import { startSession } from '../../accounts/start-session';
import { type CommandContext, type CommandOutcome, command, execute } from '../../command';
import type { Context } from '../../context';
import { parseInput } from '../../parse-input';
import { findMember } from './home';

/** A session of a script, and the tenant for which its cookie is given out. */
export interface LoggedIn {
  session: Session;
  person: Person;
  fedMemberId: string;
}

/** The password was right; a code is asked for next. */
export interface CodeAsked {
  ticket: string;
  person: Person;
  fedMemberId: string;
}

const member = z
  .string({ error: 'The FedMemberID is text.' })
  .max(253, { error: 'There is no such FedMemberID.' });

/** The documented body, and the tenant to log in for where it is not the own one ([D]). */
const Login = SignInInput.omit({ code: true }).extend({ fedMemberId: member.optional() });
const Confirmation = ConfirmSessionInput.omit({ deviceToken: true }).extend({ fedMemberId: member });

/** Signs in with e-mail address and password, by the rules of every door (lib/accounts/sign-in.ts). */
export async function logIn(context: Context, rawInput: unknown): Promise<LoggedIn | CodeAsked> {
  const { email } = parseInput(Login, rawInput);
  return atTheGate(context, { email }, () => execute(context, openLogin, rawInput));
}

/** The second step of somebody with a second factor; throws `sign-in-over` and `wrong-code` (401). */
export async function confirmLogin(context: Context, rawInput: unknown): Promise<LoggedIn> {
  const { ticket } = parseInput(Confirmation, rawInput);
  const { storage, serverKey } = context;
  const person = await findTicketHolder({ stores: storage.read, serverKey, now: context.now() }, ticket);
  if (!person) throw ticketOver();
  return atTheGate(context, { email: person.email }, () => execute(context, confirmOpenLogin, rawInput));
}

/** Only `logIn` runs it, because the attempt has to be counted first. */
export const openLogin = command({
  name: 'script-session.open',
  input: Login,
  secrets: ['password', 'ticket'],
  prepare: provePassword,
  async run(context, input, proof): Promise<CommandOutcome<LoggedIn | CodeAsked | undefined>> {
    const accepted = await acceptProof(context, input, proof);
    if ('refused' in accepted) return accepted.refused;
    const { person } = accepted;
    const fedMemberId = await findMember(context.stores, person, input.fedMemberId);
    if (fedMemberId === undefined)
      return refuse(person, 'not of this tenant', wrongCredentials(), context.userAgent);
    if (person.secondFactorAt === null) {
      await settleAttempt(context, input);
      return letIn(context, person, fedMemberId);
    }
    await takeAttemptBack(context, input);
    const { userAgent } = context;
    return {
      result: { ticket: await writeTicket(context, person.id), person, fedMemberId },
      audit: {
        entity: 'person',
        id: person.id,
        label: person.email,
        outcome: 'code-asked',
        after: { userAgent },
      },
    };
  },
});

/** Only `confirmLogin` runs it, because the attempt has to be counted first. */
export const confirmOpenLogin = command({
  name: 'script-session.open',
  input: Confirmation,
  secrets: ['ticket', 'code'],
  async run(context, { ticket, code, fedMemberId: wanted }): Promise<CommandOutcome<LoggedIn | undefined>> {
    const person = await findTicketHolder(context, ticket);
    const fedMemberId = person && (await findMember(context.stores, person, wanted));
    if (!person || fedMemberId === undefined)
      return { result: undefined, audit: null, refusal: ticketOver() };
    const used = await spendCode(context, person.id, code);
    if (!used) return refuse(person, 'wrong code', wrongCode(), context.userAgent);
    await settleAttempt(context, { email: person.email });
    return letIn(context, person, fedMemberId);
  },
});

async function letIn(
  context: CommandContext,
  person: Person,
  fedMemberId: string,
): Promise<CommandOutcome<LoggedIn>> {
  const { session } = await startSession(context, person, { kind: 'script' });
  const { id: sessionId, ip, userAgent, expiresAt } = session;
  return {
    result: { session, person, fedMemberId },
    audit: {
      entity: 'person',
      id: person.id,
      label: person.email,
      after: { sessionId, ip, userAgent, expiresAt, fedMemberId },
    },
  };
}
