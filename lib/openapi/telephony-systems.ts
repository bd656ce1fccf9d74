import type * as z from 'zod';
import { PageInput } from '../page-input';
import { TelephonySystemAnswer, TelephonySystemPageAnswer } from '../telephony-systems/answers';
import { TelephonySystemDraft } from '../telephony-systems/model';
import { Id, operation } from './operation';
import { TelephonySystemPatch } from './patches';

const group = 'telephony-systems';
const one = { status: 200, description: 'The telephony system.', schema: TelephonySystemAnswer } as const;

export const telephonySystemPaths = {
  '/telephony-systems': {
    get: operation('get', {
      id: 'listTelephonySystems',
      group,
      summary: 'List telephony systems',
      query: PageInput,
      success: { status: 200, description: 'One page, by name.', schema: TelephonySystemPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createTelephonySystem',
      group,
      summary: 'Add a telephony system',
      description: 'Its servers, domains and feature levels are what tenants on it choose from.',
      body: { schema: TelephonySystemDraft },
      success: { status: 201, description: 'The system that was made.', schema: TelephonySystemAnswer },
      conditions: ['etag'],
    }),
  },
  '/telephony-systems/{id}': {
    get: operation('get', {
      id: 'getTelephonySystem',
      group,
      summary: 'Read a telephony system',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
    patch: operation('patch', {
      id: 'updateTelephonySystem',
      group,
      summary: 'Change a telephony system',
      description: 'A JSON merge patch (RFC 7396). What tenants use cannot be taken away.',
      path: Id,
      body: { schema: TelephonySystemPatch, type: 'application/merge-patch+json' },
      success: one,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'deleteTelephonySystem',
      group,
      summary: 'Delete a telephony system',
      description: 'Refused while a tenant, in the bin or not, has a profile on it.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404, 409],
      conditions: ['if-match'],
    }),
  },
};

export const telephonySystemSchemas: Record<string, z.ZodType> = {
  TelephonySystem: TelephonySystemAnswer,
  TelephonySystemPatch,
};
export const telephonySystemDrafts = { TelephonySystemDraft };
