import * as z from 'zod';
import { MoveAnswer, MovePageAnswer, MoveWithStepsAnswer } from '../moves/answers';
import { beginMove } from '../moves/begin-move';
import { listMoves } from '../moves/read-moves';
import { Retirement } from '../moves/retire-tenant';
import { MoveChanges } from '../moves/save-move';
import { TenantAnswer } from '../tenants/answers';
import { freezeTenant } from '../tenants/freeze-tenant';
import { TransferRequestAnswer, TransferRequestPageAnswer } from '../transfer-requests/answers';
import { Decision } from '../transfer-requests/decide-request';
import { TransferRequestQuestion } from '../transfer-requests/list-requests';
import { Id, operation } from './operation';

const group = 'moves';
const tenant = { status: 200, description: 'The tenant.', schema: TenantAnswer } as const;

const { state, target, ticks } = MoveChanges.shape;
const MoveStepBody = z.strictObject({
  state: state.meta({
    description:
      'The step that was done; one at a time forwards, any backwards. `given-up` unfreezes the tenant. With `retired` send `newHome` and nothing else.',
  }),
  target,
  ticks,
  newHome: Retirement.shape.newHome.optional().meta({
    description: 'With the state `retired`: where the tenant is found from now on.',
  }),
  confirmName: Retirement.shape.confirmName.meta({
    description: 'With the state `retired`: its name, to be sure.',
  }),
});

export const movePaths = {
  '/tenants/{id}/freezing': {
    post: operation('post', {
      id: 'freezeTenant',
      group,
      summary: 'Make a tenant read-only',
      description:
        'Whatever would change it, its numbers, people or calling lists is refused with 409 `tenant-frozen`. Version and ETag stay.',
      path: Id,
      body: { schema: freezeTenant.input.pick({ reason: true }) },
      success: tenant,
      refusals: [404],
      conditions: ['etag'],
    }),
    delete: operation('delete', {
      id: 'unfreezeTenant',
      group,
      summary: 'Let a frozen tenant be changed again',
      description: 'Refused while it is being moved: give the move up instead.',
      path: Id,
      success: tenant,
      refusals: [404, 409],
      conditions: ['etag'],
    }),
  },
  '/tenants/{id}/moves': {
    get: operation('get', {
      id: 'listMovesOfTenant',
      group,
      summary: 'List the moves of a tenant',
      path: Id,
      query: listMoves.input.omit({ tenantId: true }),
      success: { status: 200, description: 'Its moves, the newest first.', schema: MovePageAnswer },
      refusals: [400, 404, 422],
    }),
    post: operation('post', {
      id: 'beginMove',
      group,
      summary: 'Begin to move a tenant to another cluster',
      description: 'Freezes it. A tenant has one open move at a time.',
      path: Id,
      body: { schema: beginMove.input.omit({ tenantId: true }) },
      success: { status: 201, description: 'The move.', schema: MoveWithStepsAnswer },
      refusals: [404],
    }),
  },
  '/moves': {
    get: operation('get', {
      id: 'listMoves',
      group,
      summary: 'List moves',
      query: listMoves.input,
      success: { status: 200, description: 'Moves, the newest first.', schema: MovePageAnswer },
      refusals: [400, 422],
    }),
  },
  '/moves/{id}': {
    get: operation('get', {
      id: 'getMove',
      group,
      summary: 'Read a move',
      path: Id,
      success: {
        status: 200,
        description: 'The move, with who did which step.',
        schema: MoveWithStepsAnswer,
      },
      refusals: [404],
    }),
    patch: operation('patch', {
      id: 'saveMove',
      group,
      summary: 'Go on with a move, end it or give it up',
      description:
        'What is left out stays. With the state `retired` the tenant goes to the bin, with a pointer to its new home; administrators may.',
      path: Id,
      body: { schema: MoveStepBody },
      success: {
        status: 200,
        description: 'The move, with who did which step.',
        schema: MoveWithStepsAnswer,
      },
      refusals: [404, 409],
    }),
  },
  '/transfer-requests': {
    get: operation('get', {
      id: 'listTransferRequests',
      group,
      summary: 'List numbers that tenants ask others for',
      description: 'An import asks for numbers that another tenant holds here, where that was chosen.',
      query: TransferRequestQuestion,
      success: {
        status: 200,
        description: 'Requests, the newest first.',
        schema: TransferRequestPageAnswer,
      },
      refusals: [400, 422],
    }),
  },
  '/transfer-requests/{id}/decision': {
    post: operation('post', {
      id: 'decideTransferRequest',
      group,
      summary: 'Grant or decline a request for numbers',
      description:
        'Granted, exactly those numbers go from their holder to the tenant that wants them, with their trunks, all or nothing.',
      path: Id,
      body: { schema: Decision },
      success: { status: 200, description: 'The request.', schema: TransferRequestAnswer },
      refusals: [404],
    }),
  },
};

export const moveSchemas: Record<string, z.ZodType> = {
  Move: MoveAnswer,
  TransferRequest: TransferRequestAnswer,
};
