import type * as z from 'zod';
import {
  FormerNumbersAnswer,
  FreeBlocksAnswer,
  NumberHoldAnswer,
  NumberHoldPageAnswer,
  NumberMapAnswer,
  OwnershipAnswerSchema,
} from '../number-spaces/answers';
import { FreeBlockQuestion } from '../number-spaces/find-free';
import { OwnershipQuestion } from '../number-spaces/find-ownership';
import { NumberHoldDraft } from '../number-spaces/hold-numbers';
import { NumberHoldQuestion } from '../number-spaces/list-holds';
import { listFormerNumbers } from '../number-spaces/list-ownerships';
import { MapQuestion } from '../number-spaces/read-map';
import { Id, operation } from './operation';

const group = 'numbering';

export const numberSpacePaths = {
  '/number-map': {
    get: operation('get', {
      id: 'readNumberMap',
      group,
      summary: 'Read one depth of a number space',
      description: 'How full the numbers behind a prefix are, and the ten cells below it. Fast at any depth.',
      query: MapQuestion,
      success: { status: 200, description: 'The cell and its ten children.', schema: NumberMapAnswer },
      refusals: [400, 404, 422],
    }),
  },
  '/free-blocks': {
    get: operation('get', {
      id: 'findFreeBlocks',
      group,
      summary: 'Find free numbers in a row',
      description:
        'Live holds are left alone; of access numbers only free ones of the inventory are proposed.',
      query: FreeBlockQuestion,
      success: { status: 200, description: 'Proposals, best first.', schema: FreeBlocksAnswer },
      refusals: [400, 404, 422],
    }),
  },
  '/number-holds': {
    get: operation('get', {
      id: 'listNumberHolds',
      group,
      summary: 'List numbers on hold',
      query: NumberHoldQuestion,
      success: {
        status: 200,
        description: 'Holds that are not over, in the order in which they end.',
        schema: NumberHoldPageAnswer,
      },
      refusals: [400, 404, 422],
    }),
    post: operation('post', {
      id: 'createNumberHold',
      group,
      summary: 'Keep free numbers for a while',
      description:
        'Nobody else can give them to a tenant until the hold ends, which it does by itself. Access numbers are reserved instead.',
      body: { schema: NumberHoldDraft },
      success: { status: 201, description: 'The hold.', schema: NumberHoldAnswer },
      refusals: [404],
    }),
  },
  '/number-holds/{id}': {
    delete: operation('delete', {
      id: 'releaseNumberHold',
      group,
      summary: 'End a hold before its time',
      path: Id,
      success: { status: 204, description: 'The numbers are free again.' },
      refusals: [404],
    }),
  },
  '/number-ownerships': {
    get: operation('get', {
      id: 'findNumberOwnership',
      group,
      summary: 'Say who had a number',
      description: 'At an instant, and ever. Directory numbers and access numbers alike.',
      query: OwnershipQuestion,
      success: { status: 200, description: 'Who had it.', schema: OwnershipAnswerSchema },
      refusals: [400, 404, 422],
    }),
  },
  '/tenants/{id}/former-numbers': {
    get: operation('get', {
      id: 'listFormerNumbers',
      group,
      summary: 'List what a tenant held and holds no longer',
      path: Id,
      query: listFormerNumbers.input.pick({ limit: true }),
      success: { status: 200, description: 'Periods, latest end first.', schema: FormerNumbersAnswer },
      refusals: [400, 422],
    }),
  },
};

export const numberSpaceSchemas: Record<string, z.ZodType> = {
  NumberMap: NumberMapAnswer,
  FreeBlocks: FreeBlocksAnswer,
  NumberHold: NumberHoldAnswer,
  NumberOwnership: OwnershipAnswerSchema,
};
