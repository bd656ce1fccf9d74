import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseContext } from '@/app/_server/base-context';
import type { Actor } from '@/lib/actor';
import type { Context } from '@/lib/context';
import { notFound, Problem } from '@/lib/problem';
import type { Given } from './arguments';

/** A context on the database that the settings name, for the system or for the person of `--as`. */
export async function openContext({ as }: Pick<Given, 'as'>): Promise<Context> {
  refuseMissingDatabase();
  const context = await baseContext({ actor: { kind: 'system' }, door: 'command-line' });
  return as === undefined ? context : { ...context, actor: await actorOf(context, as) };
}

export async function closeStorage(): Promise<void> {
  // One that could not be opened was told about already.
  const storage = await globalThis.tenantryStorage?.catch(() => undefined);
  await storage?.close();
  globalThis.tenantryStorage = undefined;
}

/** A mistaken folder must not become an empty database. */
function refuseMissingDatabase(): void {
  const { DATABASE_URL: url, TENANTRY_DATA_DIR: folder = './data' } = process.env;
  const file = join(folder, 'tenantry.sqlite');
  if (url || existsSync(file)) return;
  throw new Problem({
    kind: 'not-found',
    code: 'no-database',
    message: `There is no database at ${file}: set TENANTRY_DATA_DIR or DATABASE_URL as for the server.`,
  });
}

async function actorOf({ storage }: Context, email: string): Promise<Actor> {
  const person = await storage.read.people.findCredentials(email);
  if (!person) throw notFound('person');
  const { id: personId, name, role, mustChangePassword, disabledAt } = person;
  if (disabledAt === null)
    return {
      kind: 'person',
      personId,
      name,
      email: person.email,
      role,
      tenantId: null,
      access: 'full',
      sessionId: '',
      mustChangePassword,
    };
  throw new Problem({
    kind: 'forbidden',
    code: 'person-disabled',
    message: `${person.email} is disabled. Name somebody else with --as, or enable the person in the console.`,
  });
}
