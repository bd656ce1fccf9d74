import { command } from '../../command';
import { conflict, Problem } from '../../problem';
import { actingPerson } from '../acting-person';
import { hashToken } from '../hash-token';
import { type ApiKey, ApiKeyDraft, hintLength, mostApiKeys, secretPrefix } from './model';

export interface NewApiKey extends ApiKey {
  /** Shown once. */
  secret: string;
}

/** A new secret for the own scripts. Its 256 random bits need no slow hash. */
export const createApiKey = command({
  name: 'api-key.create',
  input: ApiKeyDraft,
  secrets: ['secret'],
  async run({ stores, actor, now, newId, newSecret }, { name }) {
    const { personId, sessionId } = actingPerson(actor);
    if ((await stores.sessions.find(sessionId))?.kind === 'script') throw notByScript();
    refuseFurther(await stores.apiKeys.listByPerson(personId), name);
    const secret = `${secretPrefix}${newSecret()}`;
    const kept: ApiKey = {
      id: newId(),
      personId,
      name,
      hint: secret.slice(0, hintLength),
      createdAt: now,
      lastUsedAt: null,
    };
    await stores.apiKeys.insert(kept, hashToken(secret));
    const result: NewApiKey = { ...kept, secret };
    return { result, audit: { entity: 'api-key', id: kept.id, label: name, after: kept } };
  },
});

/** Otherwise whoever finds one secret could make others, and outlive its being revoked. */
function notByScript(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'not-by-script',
    message: 'A script cannot make API keys. Sign in with your password and make one.',
  });
}

function refuseFurther(own: ApiKey[], name: string): void {
  if (own.some((other) => other.name === name)) {
    throw conflict([
      {
        path: 'name',
        code: 'name-taken',
        message: `You have an API key called “${name}”. Choose another name, or revoke that one first.`,
      },
    ]);
  }
  if (own.length >= mostApiKeys) {
    throw conflict([
      {
        path: '',
        code: 'too-many-secrets',
        message: `You have ${own.length} API keys, and no more than ${mostApiKeys} are kept. Revoke one first.`,
      },
    ]);
  }
}
