import type { CalledDoor } from '@/lib/interface-calls/model';

interface DoorFacts {
  /** Whose scripts come here. */
  whose: string;
  /** Where it begins: the paths below the address of this console. */
  bases: readonly string[];
  signIn: string;
  /** What a refusal looks like. */
  refusal: string;
  reference: { label: string; href?: string };
}

export const doorFacts: Record<CalledDoor, DoorFacts> = {
  json: {
    whose: 'Our own interface: everything that this console does.',
    bases: ['/api/v1'],
    signIn:
      'POST /api/v1/session with e-mail and password answers a token; an API key is one too. Send it as Authorization: Bearer.',
    refusal: 'application/problem+json with code, detail, issues and request id.',
    reference: { label: 'API reference', href: '/api-reference' },
  },
  'bright-pattern': {
    whose: 'Scripts for the provider API of a Bright Pattern contact centre.',
    bases: ['/configapi/v2'],
    signIn:
      'POST /configapi/v2/oauth/token with client_id (the e-mail address) and client_secret (an API key) answers a Bearer token.',
    refusal: '{"error", "error_description"} with the status that the manual lists.',
    reference: { label: 'docs/interfaces/bright-pattern.md' },
  },
  'mx-one': {
    whose: 'Scripts for the Provisioning Manager of a Mitel MX-ONE.',
    bases: ['/auth', '/tenant'],
    signIn:
      'POST /auth/login with username (the e-mail address) and password answers a JWT for 45 minutes and a refresh token.',
    refusal: 'mitelErrorCode, errorMsg, developerMsg, responseStatus, responseCode.',
    reference: { label: 'OpenAPI document', href: '/tenant/v3/api-docs' },
  },
  akana: {
    whose: 'Scripts for the tenant administration of an Akana API platform.',
    bases: ['/api/login', '/api/tenants', '/api/businesses', '/platform'],
    signIn:
      'POST /api/login with e-mail and password sets the login cookie of a tenant and its CSRF token, which comes back in X-Csrf-Token_{FedMemberID}. A Bearer token works too.',
    refusal: 'faultcode and faultstring, in JSON or XML as Accept asks.',
    reference: { label: 'docs/interfaces/akana.md' },
  },
  longjump: {
    whose: 'Scripts for the REST interface of LongJump, later AgileApps.',
    bases: ['/networking/rest'],
    signIn:
      'POST /networking/rest/login with userName and password sets the session cookie that goes with every call. A Bearer token works too.',
    refusal: '<message> with code and description, in XML or JSON.',
    reference: { label: 'docs/interfaces/longjump.md' },
  },
};
