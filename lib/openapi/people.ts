import * as z from 'zod';
import {
  NewPersonAnswer,
  OwnSessionAnswer,
  PersonAnswer,
  PersonPageAnswer,
  SignedInAnswer,
} from '../accounts/answers';
import { ApiKeyAnswer, ApiKeyPageAnswer, NewApiKeyAnswer } from '../accounts/api-keys/answers';
import { ApiKeyDraft } from '../accounts/api-keys/model';
import { PasswordChange, PersonChange, PersonDraft, SignInInput } from '../accounts/model';
import { TenantPersonChange, TenantPersonDraft } from '../accounts/tenant-people/model';
import { PageInput } from '../page-input';
import { Id, operation } from './operation';

const group = 'people';
const one = { status: 200, description: 'The person.', schema: PersonAnswer } as const;

export const peoplePaths = {
  '/people': {
    get: operation('get', {
      id: 'listPeople',
      group,
      summary: 'List people',
      query: PageInput,
      success: { status: 200, description: 'One page, by name.', schema: PersonPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createPerson',
      group,
      summary: 'Add a person',
      description:
        'With an initial password that only leads to choosing an own one. Without one, it is made.',
      body: { schema: PersonDraft },
      success: { status: 201, description: 'The person.', schema: NewPersonAnswer },
      conditions: ['etag'],
    }),
  },
  '/people/{id}': {
    get: operation('get', {
      id: 'getPerson',
      group,
      summary: 'Read a person',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
    patch: operation('patch', {
      id: 'updatePerson',
      group,
      summary: 'Change, disable or enable a person',
      description: 'A changed role and disabling end the sessions of this person at once.',
      path: Id,
      body: {
        schema: PersonChange.omit({ id: true, expectedVersion: true }),
        type: 'application/merge-patch+json',
      },
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
  },
};

const PersonOfTenant = z.strictObject({ id: z.string(), personId: z.string() });

export const tenantPeoplePaths = {
  '/tenants/{id}/people': {
    get: operation('get', {
      id: 'listTenantPeople',
      group,
      summary: 'List the administrators of a tenant',
      path: Id,
      query: PageInput,
      success: { status: 200, description: 'One page, by name.', schema: PersonPageAnswer },
      refusals: [400, 404, 422],
    }),
    post: operation('post', {
      id: 'createTenantPerson',
      group,
      summary: 'Add an administrator to a tenant',
      description: 'Without a password: nobody can sign in as them before they were invited.',
      path: Id,
      body: { schema: TenantPersonDraft },
      success: { status: 201, description: 'The person.', schema: PersonAnswer },
      refusals: [404],
      conditions: ['etag'],
    }),
  },
  '/tenants/{id}/people/{personId}': {
    get: operation('get', {
      id: 'getTenantPerson',
      group,
      summary: 'Read an administrator of a tenant',
      path: PersonOfTenant,
      success: one,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
    patch: operation('patch', {
      id: 'updateTenantPerson',
      group,
      summary: 'Change, disable or enable an administrator of a tenant',
      description: 'Another e-mail address and disabling end the sessions of this person at once.',
      path: PersonOfTenant,
      body: { schema: TenantPersonChange, type: 'application/merge-patch+json' },
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'removeTenantPerson',
      group,
      summary: 'Remove an administrator from a tenant',
      path: PersonOfTenant,
      success: { status: 204, description: 'The person is gone.' },
      refusals: [404, 409],
      conditions: ['if-match'],
    }),
  },
};

/** Whose, beside the page: an administrator reads those of others. */
const ApiKeyPageInput = PageInput.extend({
  person: z.string().optional().meta({ description: 'The id of somebody else; for administrators.' }),
});

export const apiKeyPaths = {
  '/api-keys': {
    get: operation('get', {
      id: 'listApiKeys',
      group,
      summary: 'List API keys',
      description: 'Newest first: own ones, or those of another person for an administrator.',
      query: ApiKeyPageInput,
      success: { status: 200, description: 'One page.', schema: ApiKeyPageAnswer },
      refusals: [400, 404, 422],
    }),
    post: operation('post', {
      id: 'createApiKey',
      group,
      summary: 'Make an API key',
      description:
        'With it a script signs in at `/configapi/v2/oauth/token` and gets a token for all interfaces.',
      body: { schema: ApiKeyDraft },
      success: {
        status: 201,
        description: 'The secret; shown this once.',
        schema: NewApiKeyAnswer,
      },
    }),
  },
  '/api-keys/{id}': {
    delete: operation('delete', {
      id: 'revokeApiKey',
      group,
      summary: 'Revoke an API key',
      description: 'Every session that was opened with it ends at once.',
      path: Id,
      success: { status: 204, description: 'It is of no use any more.' },
      refusals: [404],
    }),
  },
};

export const sessionPaths = {
  '/session': {
    post: operation('post', {
      id: 'signIn',
      group: 'session',
      summary: 'Sign in',
      description:
        'A token lasts at most 12 hours, and 30 minutes without use. Repeated guesses are slowed down.',
      body: { schema: SignInInput },
      success: { status: 201, description: 'The token; shown this once.', schema: SignedInAnswer },
      refusals: [401],
      open: true,
    }),
    get: operation('get', {
      id: 'getSession',
      group: 'session',
      summary: 'Who is signed in',
      success: { status: 200, description: 'The person behind the token.', schema: OwnSessionAnswer },
      refusals: [404],
    }),
    delete: operation('delete', {
      id: 'signOut',
      group: 'session',
      summary: 'Sign out',
      success: { status: 204, description: 'The token is of no use any more.' },
    }),
  },
  '/session/password': {
    put: operation('put', {
      id: 'changePassword',
      group: 'session',
      summary: 'Change the own password',
      description:
        'Needs the present one. All other sessions end. With an initial password this is the one change that is allowed.',
      body: { schema: PasswordChange },
      success: { status: 204, description: 'The new password holds; this token goes on.' },
      refusals: [409],
    }),
  },
};

export const peopleSchemas: Record<string, z.ZodType> = { Person: PersonAnswer, ApiKey: ApiKeyAnswer };
