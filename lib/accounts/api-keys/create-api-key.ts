import { command } from '../../command';
import { conflict, Problem } from '../../problem';
import { actingPerson } from '../acting-person';
import { hashToken } from '../hash-token';
import { type ApiKey, ApiKeyDraft, apiKeyPrefix, hasExpired, hintLength, mostApiKeys } from './model';

interface NewApiKey extends ApiKey {
  /** Shown once. */
  key: string;
}

/** A new key for the own scripts. Its 256 random bits need no slow hash. */
export const createApiKey = command({
  name: 'api-key.create',
  input: ApiKeyDraft,
  secrets: ['key'],
  async run({ stores, actor, now, newId, newSecret }, { name, scope, expiresAt }) {
    const { personId, sessionId } = actingPerson(actor);
    if ((await stores.sessions.find(sessionId))?.kind === 'script') throw notByScript();
    if (hasExpired({ expiresAt }, now)) throw overAlready();
    refuseFurther(await stores.apiKeys.listByPerson(personId), name);
    const key = `${apiKeyPrefix}${newSecret()}`;
    const kept: ApiKey = {
      id: newId(),
      personId,
      name,
      hint: key.slice(0, hintLength),
      scope,
      expiresAt,
      createdAt: now,
      lastUsedAt: null,
    };
    await stores.apiKeys.insert(kept, hashToken(key));
    const result: NewApiKey = { ...kept, key };
    return { result, audit: { entity: 'api-key', id: kept.id, label: name, after: kept } };
  },
});

/** Otherwise whoever finds one key could make others, and outlive its being revoked. */
function notByScript(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'not-by-script',
    message: 'A script cannot make API keys. Sign in with your password and make one.',
  });
}

function overAlready(): Problem {
  const message = 'The API key would be over already. Choose a later moment, or none.';
  return new Problem({
    kind: 'invalid',
    code: 'in-the-past',
    message,
    issues: [{ path: 'expiresAt', code: 'in-the-past', message }],
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
        code: 'too-many-api-keys',
        message: `You have ${own.length} API keys, and no more than ${mostApiKeys} are kept. Revoke one first.`,
      },
    ]);
  }
}
