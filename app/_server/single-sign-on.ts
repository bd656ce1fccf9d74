import * as oidc from 'openid-client';
import type { StatedIdentity } from '@/lib/accounts/identities/model';
import { minute, shift } from '@/lib/accounts/instants';
import { readNextPath } from '@/lib/accounts/next-path';
import type { Context } from '@/lib/context';
import { log } from './log';
import { publicUrl } from './public-url';

export interface SingleSignOn {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** How people know the other system. */
  name: string;
}

/** Undefined where none is set; the start has refused what is wrong here. */
export function readSingleSignOn(): SingleSignOn | undefined {
  const {
    TENANTRY_OIDC_ISSUER: issuer,
    TENANTRY_OIDC_CLIENT_ID: clientId,
    TENANTRY_OIDC_CLIENT_SECRET: clientSecret,
    TENANTRY_OIDC_NAME: name,
  } = process.env;
  if (!issuer || !clientId || !clientSecret || !URL.canParse(issuer)) return undefined;
  return { issuer: new URL(issuer), clientId, clientSecret, name: name || new URL(issuer).hostname };
}

export type JourneyFailure = 'unset' | 'unreachable' | 'declined' | 'over' | 'failed';

/** Why somebody came back from the other system without being known by it. */
export class JourneyFailed extends Error {
  constructor(readonly because: JourneyFailure) {
    super(`Signing in elsewhere: ${because}.`);
    this.name = 'JourneyFailed';
  }
}

/** What the way back is checked against; the browser carries it sealed. */
interface Journey {
  verifier: string;
  state: string;
  nonce: string;
  next: string;
  expiresAt: string;
}

const purpose = 'sign-in elsewhere';
const journeyMinutes = 10;

/** Where to send the browser, and what it has to bring back. */
export async function leaveForSignIn(
  { serverKey, now }: Context,
  next: unknown,
): Promise<{ url: URL; sealed: string }> {
  const config = await discover();
  const journey: Journey = {
    verifier: oidc.randomPKCECodeVerifier(),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    next: readNextPath(next),
    expiresAt: shift(now(), journeyMinutes * minute),
  };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback().href,
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    state: journey.state,
    nonce: journey.nonce,
  });
  return { url, sealed: serverKey.seal(purpose, JSON.stringify(journey)) };
}

/** Whom the other system says the browser brought back, and where they wanted to go. */
export async function returnFromSignIn(
  context: Context,
  { search, sealed }: { search: string; sealed: string | undefined },
): Promise<{ stated: StatedIdentity; next: string }> {
  const { verifier, state, nonce, next } = unseal(context, sealed);
  const config = await discover();
  try {
    const tokens = await oidc.authorizationCodeGrant(config, callback(search), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new JourneyFailed('failed');
    const { iss: issuer, sub: subject } = claims;
    const told =
      claims.email === undefined ? await oidc.fetchUserInfo(config, tokens.access_token, subject) : claims;
    const email = typeof told.email === 'string' ? told.email : undefined;
    return { stated: { issuer, subject, email, emailVerified: told.email_verified === true }, next };
  } catch (error) {
    throw failureOf(error);
  }
}

function unseal({ serverKey, now }: Context, sealed: string | undefined): Journey {
  try {
    const journey = JSON.parse(serverKey.unseal(purpose, sealed ?? '')) as Journey;
    if (journey.expiresAt > now()) return journey;
  } catch {
    // Not ours, or none at all: it is over either way.
  }
  throw new JourneyFailed('over');
}

function callback(search = ''): URL {
  return new URL(`/sign-in/sso/callback${search}`, publicUrl());
}

let discovered: Promise<oidc.Configuration> | undefined;

/** Asked once; a failure is forgotten, so that the next sign-in asks again. */
async function discover(): Promise<oidc.Configuration> {
  const settings = readSingleSignOn();
  if (!settings) throw new JourneyFailed('unset');
  const { issuer, clientId, clientSecret } = settings;
  // Plain http only where the start allowed it: on this very machine.
  const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  discovered ??= oidc.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: 10 });
  try {
    return await discovered;
  } catch (error) {
    discovered = undefined;
    note(error);
    throw new JourneyFailed('unreachable');
  }
}

function failureOf(error: unknown): JourneyFailed {
  if (error instanceof JourneyFailed) return error;
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied')
    return new JourneyFailed('declined');
  note(error);
  return new JourneyFailed('failed');
}

/** Its kind and code: messages and causes may hold what the other side sent, tokens among it. */
function note(error: unknown): void {
  const { name, code, error: said } = error as { name?: string; code?: string; error?: string };
  log.warn({ name, code, said }, 'signing in with the identity provider failed');
}
