import type * as z from 'zod';
import { OwnTenantAnswer } from '../portal/answers';
import { SupportDecision } from '../support-access/answer-request';
import { SupportRequestAnswer, SupportRequestListAnswer } from '../support-access/answers';
import { SupportRequestDraft } from '../support-access/ask-for-access';
import { SupportRequestQuestion } from '../support-access/read-requests';
import { Id, operation } from './operation';

const group = 'people';
const one = { status: 200, description: 'The request.', schema: SupportRequestAnswer } as const;

export const supportRequestPaths = {
  '/support-requests': {
    get: operation('get', {
      id: 'listSupportRequests',
      group,
      summary: 'List requests for a look into a tenant’s own console',
      query: SupportRequestQuestion,
      success: { status: 200, description: 'The newest first.', schema: SupportRequestListAnswer },
      refusals: [400, 404, 422],
    }),
    post: operation('post', {
      id: 'askForAccess',
      group,
      summary: 'Ask for a look into a tenant’s own console',
      description:
        'Its administrators get a mail and decide. Granted, the person who asked sees the console read-only for the minutes asked for.',
      body: { schema: SupportRequestDraft },
      success: { status: 201, description: 'The request.', schema: SupportRequestAnswer },
      refusals: [404],
    }),
  },
  '/support-requests/{id}': {
    get: operation('get', {
      id: 'getSupportRequest',
      group,
      summary: 'Read a request for support access',
      path: Id,
      success: one,
      refusals: [404],
    }),
    delete: operation('delete', {
      id: 'withdrawSupportRequest',
      group,
      summary: 'Withdraw a request that nobody answered yet',
      path: Id,
      success: one,
      refusals: [404, 409],
    }),
  },
  '/support-requests/{id}/decision': {
    post: operation('post', {
      id: 'decideSupportRequest',
      group,
      summary: 'Grant or decline a request for support access',
      description: 'For administrators of the tenant. Granted, it ends by itself.',
      path: Id,
      body: { schema: SupportDecision },
      success: one,
      refusals: [404],
    }),
  },
  '/support-requests/{id}/end': {
    post: operation('post', {
      id: 'endSupportAccess',
      group,
      summary: 'End support access at once',
      description: 'For administrators of the tenant, and for the person who has it.',
      path: Id,
      success: one,
      refusals: [404],
    }),
  },
};

const own = { status: 200, description: 'The tenant.', schema: OwnTenantAnswer } as const;

export const ownTenantPaths = {
  '/own-tenant': {
    get: operation('get', {
      id: 'getOwnTenant',
      group,
      summary: 'Read the tenant that one is an administrator of',
      success: own,
      refusals: [404],
    }),
  },
  '/own-tenant/activation': {
    post: operation('post', {
      id: 'activateOwnTenant',
      group,
      summary: 'Put one’s own tenant into service',
      description:
        'For the administrators of a tenant that was never active here, once they came in by an invitation.',
      success: own,
      refusals: [404],
    }),
  },
};

export const supportRequestSchemas: Record<string, z.ZodType> = {
  SupportRequest: SupportRequestAnswer,
  OwnTenant: OwnTenantAnswer,
};
