import * as z from 'zod';
import { PartnerAnswer, PartnerDetailAnswer, PartnerPageAnswer } from '../partners/answers';
import { LimitsDraft, PartnerListInput } from '../partners/input';
import { TenantAnswer } from '../tenants/answers';
import { Id, operation } from './operation';

const group = 'partners';
const one = { status: 200, description: 'The tenant as it is now.', schema: TenantAnswer } as const;

export const partnerPaths = {
  '/partners': {
    get: operation('get', {
      id: 'listPartners',
      group,
      summary: 'List partners',
      description:
        'Partners outside the bin by name, each with how much of its limits is used: all of them, or those directly below one.',
      query: PartnerListInput,
      success: { status: 200, description: 'One page of partners.', schema: PartnerPageAnswer },
      refusals: [400],
    }),
  },
  '/partners/{id}': {
    get: operation('get', {
      id: 'getPartner',
      group,
      summary: 'Read a partner',
      path: Id,
      success: { status: 200, description: 'The partner.', schema: PartnerDetailAnswer },
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
  },
  '/partners/{id}/limits': {
    put: operation('put', {
      id: 'savePartnerLimits',
      group,
      summary: 'Limit a partner',
      description:
        'Replaces all limits; what is null or absent is unlimited. They hold for everything below the partner together, and none can be below what is there.',
      path: Id,
      body: { schema: LimitsDraft },
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
  },
  '/tenants/{id}/partnership': {
    post: operation('post', {
      id: 'appointPartner',
      group,
      summary: 'Make a tenant a partner',
      description: 'Without limits. One that is a partner already stays as it is.',
      path: Id,
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'retirePartner',
      group,
      summary: 'Make a partner an ordinary tenant',
      description:
        'Refused while tenants belong to it. Its administrators go on as administrators of the one tenant.',
      path: Id,
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
  },
  '/tenants/{id}/partner': {
    put: operation('put', {
      id: 'assignPartner',
      group,
      summary: 'Move a tenant to another partner',
      description:
        'A partner takes everything below it along. Null is the provider; for partners’ administrators it is their own partner.',
      path: Id,
      body: { schema: z.strictObject({ partnerId: z.string().nullable() }) },
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
  },
};

export const partnerSchemas = { Partner: PartnerAnswer, PartnerDetail: PartnerDetailAnswer };
