import { type CommandContext, type CommandOutcome, command } from '../../command';
import { conflict, type Problem } from '../../problem';
import { actingPerson } from '../acting-person';
import { clearOwnAttempts, proveOwnPassword, wrongOwnPassword } from '../prove-own-password';
import type { TypedCode } from './code-text';
import { BothProofs } from './model';
import { renewRecoveryCodes } from './recovery-codes';
import { spendCode, wrongCode } from './spend-code';

const secrets = ['password', 'code', 'recoveryCodes'];

/** Takes the own second factor away: needs what a sign-in needs, so that a browser left open is not enough. */
export const removeSecondFactor = command({
  name: 'second-factor.remove',
  input: BothProofs,
  secrets,
  prepare: (context, { password }) => proveOwnPassword(context, password),
  async run(context, { code }, provedHash): Promise<CommandOutcome<undefined>> {
    const { subject, refused } = await proveBoth(context, { code, provedHash });
    if (refused) return { result: undefined, ...refused };
    const { stores, actor } = context;
    const { personId, sessionId } = actingPerson(actor);
    await stores.people.saveSecondFactor(personId, null);
    await stores.recoveryCodes.removeByPerson(personId);
    const sessionsEnded = await stores.sessions.removeByPerson(personId, sessionId);
    return { result: undefined, audit: { ...subject, after: { secondFactorAt: null, sessionsEnded } } };
  },
});

/** Ten new recovery codes; those of before are of no use any more. */
export const renewOwnRecoveryCodes = command({
  name: 'second-factor.renew-codes',
  input: BothProofs,
  secrets,
  prepare: (context, { password }) => proveOwnPassword(context, password),
  async run(context, { code }, provedHash): Promise<CommandOutcome<{ recoveryCodes: string[] }>> {
    const { subject, refused } = await proveBoth(context, { code, provedHash });
    if (refused) return { result: { recoveryCodes: [] }, ...refused };
    const recoveryCodes = await renewRecoveryCodes(context, subject.id);
    return {
      result: { recoveryCodes },
      audit: { ...subject, after: { recoveryCodes: recoveryCodes.length } },
    };
  },
});

/** Password and code of whoever acts. A wrong one is kept as refused, and both count as attempts at the password. */
async function proveBoth(
  context: CommandContext,
  { code, provedHash }: { code: TypedCode; provedHash: string | undefined },
) {
  const { stores, actor } = context;
  const { personId, email } = actingPerson(actor);
  const subject = { entity: 'person', id: personId, label: email } as const;
  const refuse = (because: string, refusal: Problem) => ({
    subject,
    refused: { audit: { ...subject, outcome: 'refused', after: { because } }, refusal },
  });
  if (provedHash === undefined) return refuse('wrong password', wrongOwnPassword('password'));
  const factor = await stores.people.findSecondFactor(personId);
  if (!factor || factor.confirmedAt === null) throw notOn();
  if (!(await spendCode(context, personId, code))) return refuse('wrong code', wrongCode());
  await clearOwnAttempts(stores, personId);
  return { subject, refused: undefined };
}

function notOn(): Problem {
  const message = 'You have no second factor. Set one up first.';
  return conflict([{ path: '', code: 'second-factor-off', message }]);
}
