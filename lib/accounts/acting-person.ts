import type { Actor, PersonActor } from '../actor';
import { Problem } from '../problem';

/** The person who acts, for what only a person has: own sessions, a password, preferences. */
export function actingPerson(actor: Actor): PersonActor {
  if (actor.kind === 'person') return actor;
  throw new Problem({ kind: 'unauthenticated', code: 'signed-out', message: 'Sign in to go on.' });
}
