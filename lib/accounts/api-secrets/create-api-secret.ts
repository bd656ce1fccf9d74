import { command } from '../../command';
import { conflict, Problem } from '../../problem';
import { actingPerson } from '../acting-person';
import { hashToken } from '../hash-token';
import { type ApiSecret, ApiSecretDraft, hintLength, mostApiSecrets, secretPrefix } from './model';

export interface NewApiSecret extends ApiSecret {
  /** Shown once. */
  secret: string;
}

/** A new secret for the own scripts. Its 256 random bits need no slow hash. */
export const createApiSecret = command({
  name: 'api-secret.create',
  input: ApiSecretDraft,
  secrets: ['secret'],
  async run({ stores, actor, now, newId, newSecret }, { name }) {
    const { personId, sessionId } = actingPerson(actor);
    if ((await stores.sessions.find(sessionId))?.kind === 'script') throw notByScript();
    refuseFurther(await stores.apiSecrets.listByPerson(personId), name);
    const secret = `${secretPrefix}${newSecret()}`;
    const kept: ApiSecret = {
      id: newId(),
      personId,
      name,
      hint: secret.slice(0, hintLength),
      createdAt: now,
      lastUsedAt: null,
    };
    await stores.apiSecrets.insert(kept, hashToken(secret));
    const result: NewApiSecret = { ...kept, secret };
    return { result, audit: { entity: 'api-secret', id: kept.id, label: name, after: kept } };
  },
});

/** Otherwise whoever finds one secret could make others, and outlive its being revoked. */
function notByScript(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'not-by-script',
    message: 'A script cannot make API secrets. Sign in with your password and make one.',
  });
}

function refuseFurther(own: ApiSecret[], name: string): void {
  if (own.some((other) => other.name === name)) {
    throw conflict([
      {
        path: 'name',
        code: 'name-taken',
        message: `You have an API secret called “${name}”. Choose another name, or revoke that one first.`,
      },
    ]);
  }
  if (own.length >= mostApiSecrets) {
    throw conflict([
      {
        path: '',
        code: 'too-many-secrets',
        message: `You have ${own.length} API secrets, and no more than ${mostApiSecrets} are kept. Revoke one first.`,
      },
    ]);
  }
}
