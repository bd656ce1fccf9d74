import * as z from 'zod';
import { AccessNumberBlockAnswer, AccessNumberPageAnswer, BlocksAnswer } from '../access-numbers/answers';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { splitBlock } from '../access-numbers/change-block';
import { joinBlocks } from '../access-numbers/join-blocks';
import { BlockDraft, BlockMembers } from '../access-numbers/model';
import { BlockListInput } from '../access-numbers/read-blocks';
import { reserveNumbers } from '../access-numbers/reserve-numbers';
import { unassignNumbers } from '../access-numbers/unassign-numbers';
import { NumberingPolicyAnswer } from '../numbering-policy/answers';
import { NumberingPolicyDraft } from '../numbering-policy/model';
import { Id, operation } from './operation';

const group = 'access-numbers';
const one = { status: 200, description: 'The block.', schema: AccessNumberBlockAnswer } as const;
const part = {
  status: 200,
  description: 'The block that holds the numbers now.',
  schema: AccessNumberBlockAnswer,
} as const;
const changing = ['etag', 'if-match'] as const;
const ofPart =
  'The whole block, or with `first` and `last` a part of it: that becomes a block of its own and keeps the id, what is left beside it become new blocks.';

/** What the address says already. */
const given = { ids: true, expectedVersion: true } as const;
const bodyOf = (schema: z.ZodObject) => z.strictObject(schema.shape).omit(given);
const RangeOfBlock = z.strictObject({
  first: unassignNumbers.input.shape.first,
  last: unassignNumbers.input.shape.last,
});

export const accessNumberPaths = {
  '/access-numbers': {
    get: operation('get', {
      id: 'listAccessNumbers',
      group,
      summary: 'List and search access numbers',
      description:
        'In blocks: a first number and a count. `q` finds the block in which a number lies, all that have numbers with leading digits, or those of tenants by a part of their name.',
      query: BlockListInput,
      success: { status: 200, description: 'One page of blocks.', schema: AccessNumberPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createAccessNumbers',
      group,
      summary: 'Take a block of access numbers into the inventory',
      description:
        'With `tenantId` it is assigned at once. 409 names the blocks it overlaps; standing beside one is no matter.',
      body: { schema: BlockDraft },
      success: { status: 201, description: 'The block that was made.', schema: AccessNumberBlockAnswer },
      conditions: ['etag'],
    }),
  },
  '/access-numbers/{id}': {
    get: operation('get', {
      id: 'getAccessNumbers',
      group,
      summary: 'Read a block of access numbers',
      description: 'As it is now: a reservation or quarantine that is over reads `free`.',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
    patch: operation('patch', {
      id: 'updateAccessNumbers',
      group,
      summary: 'Change media, trunks, SMS accounts or note',
      description: 'A JSON merge patch (RFC 7396): lists are replaced.',
      path: Id,
      body: { schema: BlockMembers.partial(), type: 'application/merge-patch+json' },
      success: one,
      refusals: [404],
      conditions: [...changing],
    }),
    delete: operation('delete', {
      id: 'deleteAccessNumbers',
      group,
      summary: 'Take a block out of the inventory',
      description: 'Refused while a tenant has it, or somebody else has reserved it.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404, 409],
      conditions: ['if-match'],
    }),
  },
  '/access-numbers/{id}/assignment': {
    post: operation('post', {
      id: 'assignAccessNumbers',
      group,
      summary: 'Assign access numbers to a tenant',
      description: ofPart,
      path: Id,
      body: { schema: bodyOf(assignNumbers.input) },
      success: part,
      refusals: [404],
      conditions: [...changing],
    }),
    delete: operation('delete', {
      id: 'unassignAccessNumbers',
      group,
      summary: 'Take access numbers from their tenant',
      description: `${ofPart} They are in quarantine for the days of the policy, or free at once with \`release\`.`,
      path: Id,
      body: { schema: bodyOf(unassignNumbers.input), optional: true },
      success: part,
      refusals: [404, 409],
      conditions: [...changing],
    }),
  },
  '/access-numbers/{id}/reservation': {
    post: operation('post', {
      id: 'reserveAccessNumbers',
      group,
      summary: 'Reserve access numbers until a time',
      description: `${ofPart} Until then only who reserved them can assign them.`,
      path: Id,
      body: { schema: bodyOf(reserveNumbers.input) },
      success: part,
      refusals: [404],
      conditions: [...changing],
    }),
    delete: operation('delete', {
      id: 'endReservation',
      group,
      summary: 'End a reservation before its time',
      description: `${ofPart} Another person’s is ended by administrators only.`,
      path: Id,
      body: { schema: RangeOfBlock, optional: true },
      success: part,
      refusals: [404, 409],
      conditions: [...changing],
    }),
  },
  '/access-numbers/{id}/quarantine': {
    delete: operation('delete', {
      id: 'endQuarantine',
      group,
      summary: 'End a quarantine before its time',
      description: ofPart,
      path: Id,
      body: { schema: RangeOfBlock, optional: true },
      success: part,
      refusals: [404, 409],
      conditions: [...changing],
    }),
  },
  '/access-numbers/{id}/split': {
    post: operation('post', {
      id: 'splitAccessNumbers',
      group,
      summary: 'Make two blocks of one',
      description: '`at` is the first number of the second; the lower one keeps the id.',
      path: Id,
      body: { schema: splitBlock.input.omit({ id: true, expectedVersion: true }) },
      success: { status: 200, description: 'Both blocks, the lower one first.', schema: BlocksAnswer },
      refusals: [404],
      conditions: ['if-match'],
    }),
  },
  '/access-numbers/joins': {
    post: operation('post', {
      id: 'joinAccessNumbers',
      group,
      summary: 'Make one block of neighbours',
      description: 'They are alike in everything; 409 says in what they differ. The lowest keeps the id.',
      body: { schema: joinBlocks.input },
      success: one,
      refusals: [404],
      conditions: ['etag'],
    }),
  },
  '/numbering-policy': {
    get: operation('get', {
      id: 'getNumberingPolicy',
      group,
      summary: 'Read how long quarantines and reservations last',
      success: { status: 200, description: 'The policy.', schema: NumberingPolicyAnswer },
      conditions: ['etag', 'if-none-match'],
    }),
    put: operation('put', {
      id: 'saveNumberingPolicy',
      group,
      summary: 'Settle how long quarantines and reservations last',
      description: 'What runs already keeps its end.',
      body: { schema: NumberingPolicyDraft },
      success: { status: 200, description: 'The policy.', schema: NumberingPolicyAnswer },
      conditions: [...changing],
    }),
  },
};

export const accessNumberSchemas: Record<string, z.ZodType> = {
  AccessNumberBlock: AccessNumberBlockAnswer,
  NumberingPolicy: NumberingPolicyAnswer,
};
export const accessNumberDrafts = { AccessNumberBlockDraft: BlockDraft, NumberingPolicyDraft };
