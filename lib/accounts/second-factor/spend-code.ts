import type { CommandContext, ServerKey } from '../../context';
import { Problem } from '../../problem';
import type { SecondFactor } from '../store';
import type { TypedCode } from './code-text';
import { findStep } from './one-time-codes';
import { hashRecoveryCode } from './recovery-codes';

/** Only this purpose opens the seeds. */
const purpose = 'second factor';

export function sealSeed(serverKey: ServerKey, seed: string): string {
  return serverKey.seal(purpose, seed);
}

/** Uses a code up; what it was, or undefined when it is not right or was used before. */
export async function spendCode(
  { stores, now, serverKey }: CommandContext,
  personId: string,
  code: TypedCode,
): Promise<TypedCode['kind'] | undefined> {
  const factor = await stores.people.findSecondFactor(personId);
  if (!factor || factor.confirmedAt === null) return undefined;
  if (code.kind === 'recovery') {
    const isRight = await stores.recoveryCodes.use(
      personId,
      hashRecoveryCode(serverKey, personId, code.text),
      now,
    );
    return isRight ? 'recovery' : undefined;
  }
  const step = findStep(openSeed(serverKey, factor), { code: code.text, now, lastStep: factor.lastStep });
  if (step === undefined) return undefined;
  await stores.people.saveSecondFactor(personId, { ...factor, lastStep: step });
  return 'one-time';
}

export function openSeed(serverKey: ServerKey, { sealedSeed }: SecondFactor): string {
  try {
    return serverKey.unseal(purpose, sealedSeed);
  } catch {
    throw new Problem({
      kind: 'conflict',
      code: 'second-factor-unreadable',
      message:
        'The server’s key was replaced since this second factor was set up, so no code can be checked. An administrator can reset it.',
    });
  }
}

export function wrongCode(): Problem {
  const message = 'This code is not right, was used already, or its time is over. Enter the one shown now.';
  return new Problem({
    kind: 'unauthenticated',
    code: 'wrong-code',
    message,
    issues: [{ path: 'code', code: 'wrong-code', message }],
  });
}
