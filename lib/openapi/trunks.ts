import type * as z from 'zod';
import { PageInput } from '../page-input';
import { SmsAccountAnswer, SmsAccountPageAnswer } from '../sms-accounts/answers';
import { SmsAccountDraft } from '../sms-accounts/model';
import { TrunkAnswer, TrunkPageAnswer } from '../trunks/answers';
import { TrunkDraft } from '../trunks/model';
import { Id, operation } from './operation';
import { SmsAccountPatch, TrunkPatch } from './patches';

const group = 'trunks';
const aTrunk = { status: 200, description: 'The trunk.', schema: TrunkAnswer } as const;
const anAccount = { status: 200, description: 'The SMS account.', schema: SmsAccountAnswer } as const;
const secret = 'A password that is absent stays, null clears it; none is ever answered.';

export const trunkPaths = {
  '/trunks': {
    get: operation('get', {
      id: 'listTrunks',
      group,
      summary: 'List trunks',
      query: PageInput,
      success: { status: 200, description: 'One page, by name.', schema: TrunkPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createTrunk',
      group,
      summary: 'Add a trunk',
      description: 'With `registration` it registers outward, without it it is static.',
      body: { schema: TrunkDraft },
      success: { status: 201, description: 'The trunk that was made.', schema: TrunkAnswer },
      conditions: ['etag'],
    }),
  },
  '/trunks/{id}': {
    get: operation('get', {
      id: 'getTrunk',
      group,
      summary: 'Read a trunk',
      path: Id,
      success: aTrunk,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
    patch: operation('patch', {
      id: 'updateTrunk',
      group,
      summary: 'Change a trunk',
      description: `A JSON merge patch (RFC 7396). ${secret}`,
      path: Id,
      body: { schema: TrunkPatch, type: 'application/merge-patch+json' },
      success: aTrunk,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'deleteTrunk',
      group,
      summary: 'Delete a trunk',
      description: 'Refused while blocks of access numbers run over it.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404, 409],
      conditions: ['if-match'],
    }),
  },
  '/sms-accounts': {
    get: operation('get', {
      id: 'listSmsAccounts',
      group,
      summary: 'List SMS accounts',
      query: PageInput,
      success: { status: 200, description: 'One page, by name.', schema: SmsAccountPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createSmsAccount',
      group,
      summary: 'Add an SMS account',
      body: { schema: SmsAccountDraft },
      success: { status: 201, description: 'The account that was made.', schema: SmsAccountAnswer },
      conditions: ['etag'],
    }),
  },
  '/sms-accounts/{id}': {
    get: operation('get', {
      id: 'getSmsAccount',
      group,
      summary: 'Read an SMS account',
      path: Id,
      success: anAccount,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
    patch: operation('patch', {
      id: 'updateSmsAccount',
      group,
      summary: 'Change an SMS account',
      description: `A JSON merge patch (RFC 7396). ${secret}`,
      path: Id,
      body: { schema: SmsAccountPatch, type: 'application/merge-patch+json' },
      success: anAccount,
      refusals: [404, 409],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'deleteSmsAccount',
      group,
      summary: 'Delete an SMS account',
      description: 'Refused while blocks of access numbers use it.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404, 409],
      conditions: ['if-match'],
    }),
  },
};

export const trunkSchemas: Record<string, z.ZodType> = {
  Trunk: TrunkAnswer,
  TrunkPatch,
  SmsAccount: SmsAccountAnswer,
  SmsAccountPatch,
};
export const trunkDrafts = { TrunkDraft, SmsAccountDraft };
