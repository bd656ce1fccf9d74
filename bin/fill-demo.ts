import { systemContext } from '@/app/_server/base-context';
import { createFirstAdministrator } from '@/lib/accounts/create-first-administrator';
import { execute } from '@/lib/command';
import { loadDemo } from '@/lib/demo/load-demo';

/** Fills the empty database that the settings name: one administrator, and what they did in half a year. */
export async function fillDemo(credentials: { email: string; password: string }): Promise<void> {
  const context = await systemContext();
  const person = await execute(context, createFirstAdministrator, credentials);
  if (!person) throw new Error('The demo needs a database without people.');
  const { id: personId, name, email, role, mustChangePassword } = person;
  const actor = {
    kind: 'person',
    personId,
    name,
    email,
    role,
    tenantId: null,
    access: 'full',
    sessionId: '',
    mustChangePassword,
  } as const;
  await execute({ ...context, actor }, loadDemo, {});
  await (await globalThis.tenantryStorage)?.close();
  globalThis.tenantryStorage = undefined; // the console that starts next opens its own
}
