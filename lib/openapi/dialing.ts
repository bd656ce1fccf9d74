import * as z from 'zod';
import { DialingAnswer } from '../dialing/answers';
import { dialNumber } from '../dialing/dial-number';
import { Id, operation } from './operation';

export const dialingPaths = {
  '/tenants/{id}/dialing': {
    get: operation('get', {
      id: 'dialNumber',
      group: 'numbering',
      summary: 'Say what dialled digits reach inside a tenant',
      description:
        'Own numbers first, then the exceptions of the system, other tenants’ numbers, and what lies outside. Dialing privileges of subscribers are left out: the sources do not say which numbers each covers.',
      path: Id,
      query: z.strictObject({ digits: dialNumber.input.shape.digits }),
      success: { status: 200, description: 'A verdict with every step to it.', schema: DialingAnswer },
      refusals: [400, 404, 409, 422],
    }),
  },
};
