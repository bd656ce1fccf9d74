import type { PersonActor } from '../actor';
import { execute } from '../command';
import type { Context } from '../context';
import { ask } from '../query';
import { createPerson } from './create-person';
import { findSession } from './find-session';
import type { Person } from './model';
import { signIn } from './sign-in';

/** Meets every rule, for whomever it is used. */
export const goodPassword = 'seven yellow cranes at dawn';

/** Somebody who can sign in with `goodPassword`. */
export async function givenPerson(administrator: Context, draft: Partial<Person> = {}): Promise<Person> {
  const { person } = await execute(administrator, createPerson, {
    email: draft.email ?? 'ann@acme.example',
    name: draft.name ?? 'Ann Berg',
    role: draft.role ?? 'provider-operator',
    password: goodPassword,
  });
  return person;
}

/** The same context, acting as whoever just signed in; without the duty to change an initial password. */
export async function signedInAs(anonymous: Context, email: string, password = goodPassword) {
  const { token } = await signIn(anonymous, { email, password });
  return { token, context: { ...anonymous, actor: await actorBehind(anonymous, token) } };
}

export async function actorBehind(context: Context, token: string): Promise<PersonActor> {
  const found = await ask(context, findSession, { token });
  if (!found) throw new Error('The token stands for nobody.');
  return { ...found.actor, mustChangePassword: false };
}
