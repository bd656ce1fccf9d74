import { type Issue, Problem } from '../../problem';

/** Whom a script says it is (domain.md 1.3; RFC 6749, 2.3.1 and 4.4). */
export interface ClientCredentials {
  /** The login id: an e-mail address. */
  clientId: string;
  /** An API key. */
  clientSecret: string;
}

/** `expires_in` is text in the vendor's documentation (B16). */
export interface TokenDocument {
  access_token: string;
  token_type: 'Bearer';
  expires_in: string;
}

/** A second less than the session lasts, as the vendor says it. */
export function tokenDocument(token: string, lastsSeconds: number): TokenDocument {
  return { access_token: token, token_type: 'Bearer', expires_in: String(lastsSeconds - 1) };
}

/**
 * What the body asks for. Credentials stand in it or in an `Authorization: Basic` header, never in both. `tenant` and
 * `scope` are accepted and mean nothing for a provider's person; what else there is, RFC 6749 tells us to overlook.
 */
export function readTokenRequest(form: URLSearchParams, authorization: string | null): ClientCredentials {
  const twice = [...new Set(form.keys())].find((name) => form.getAll(name).length > 1);
  if (twice !== undefined) throw refuse([`The parameter "${twice}" is there twice.`, twice]);
  readGrantType(form.get('grant_type'));
  const basic = readBasic(authorization);
  return basic ? fromHeader(basic, form) : fromBody(form);
}

function readGrantType(grantType: string | null): void {
  if (!grantType) throw refuse(['Send grant_type=client_credentials.', 'grant_type']);
  if (grantType === 'client_credentials') return;
  throw new Problem({
    kind: 'malformed',
    code: 'unsupported-grant-type',
    message: 'The only grant_type here is client_credentials.',
  });
}

function fromBody(form: URLSearchParams): ClientCredentials {
  const clientId = form.get('client_id') ?? '';
  const clientSecret = form.get('client_secret') ?? '';
  const missing: [string, string][] = [];
  if (clientId === '') missing.push(['Send your e-mail address as client_id.', 'client_id']);
  if (clientSecret === '') missing.push(['Send an API key of yours as client_secret.', 'client_secret']);
  if (missing.length > 0) throw refuse(...missing);
  return bounded({ clientId, clientSecret });
}

function fromHeader(basic: ClientCredentials, form: URLSearchParams): ClientCredentials {
  if (form.get('client_secret')) {
    throw refuse(['Send the credentials in the header or in the body, not in both.', 'client_secret']);
  }
  const clientId = form.get('client_id');
  if (clientId && clientId !== basic.clientId) {
    throw refuse(['The client_id is another one than that of the header.', 'client_id']);
  }
  return bounded(basic);
}

/** Longer ones, and what no database keeps, belong to nobody and are not worth being looked up. */
function bounded(credentials: ClientCredentials): ClientCredentials {
  const { clientId, clientSecret } = credentials;
  if (clientId.length > 254) throw refuse(['A client_id has at most 254 characters.', 'client_id']);
  if (clientSecret.length > 200)
    throw refuse(['A client_secret has at most 200 characters.', 'client_secret']);
  if (clientId.includes('\0')) throw refuse(['A client_id has no invisible characters.', 'client_id']);
  if (clientSecret.includes('\0'))
    throw refuse(['A client_secret has no invisible characters.', 'client_secret']);
  return credentials;
}

/**
 * RFC 6749 encodes both halves like a form before they are joined; many clients do not. A `+` stays what it is: neither
 * an e-mail address nor an API key of ours has a blank that it could stand for.
 */
function readBasic(authorization: string | null): ClientCredentials | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/_-]+=*)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) {
    if (!/^Basic\b/i.test(authorization ?? '')) return undefined;
    throw refuse(['The Basic header is not base64 of client_id:client_secret.', '']);
  }
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon < 1 || colon === pair.length - 1) {
    throw refuse(['The Basic header is not base64 of client_id:client_secret.', '']);
  }
  return { clientId: decode(pair.slice(0, colon)), clientSecret: decode(pair.slice(colon + 1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refuse(...mistakes: [message: string, path: string][]): Problem {
  const issues: Issue[] = mistakes.map(([message, path]) => ({ path, code: 'token-request', message }));
  const message = issues[0]?.message ?? '';
  return new Problem({ kind: 'malformed', code: 'token-request', message, issues });
}
