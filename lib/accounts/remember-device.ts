import type { CommandContext } from '../command';
import { hashToken } from './hash-token';
import type { Person } from './model';

/** Only a browser keeps what it is given; a script would leave a new device with every sign-in. */
export async function rememberDevice(context: CommandContext, person: Person): Promise<string | undefined> {
  if (context.door !== 'console') return undefined;
  const token = context.newSecret();
  await context.stores.knownDevices.insert({
    tokenHash: hashToken(token),
    personId: person.id,
    createdAt: context.now,
  });
  return token;
}
