import type * as z from 'zod';
import { InterfaceCallAnswer, InterfaceCallPageAnswer } from '../interface-calls/answers';
import { CallListInput } from '../interface-calls/read-calls';
import { operation } from './operation';

export const interfaceCallPaths = {
  '/interface-calls': {
    get: operation('get', {
      id: 'listInterfaceCalls',
      group: 'service',
      summary: 'List the last calls of the interfaces',
      description:
        'The last 500 of each, newest first, without bodies and without secrets; kept for 30 days. A call shows about a second after its answer.',
      query: CallListInput,
      success: { status: 200, description: 'One page.', schema: InterfaceCallPageAnswer },
      refusals: [400, 422],
    }),
  },
};

export const interfaceCallSchemas: Record<string, z.ZodType> = { InterfaceCall: InterfaceCallAnswer };
