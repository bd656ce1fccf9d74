import * as z from 'zod';
import { operation } from './operation';

export const servicePaths = {
  '/openapi.json': {
    get: operation('get', {
      id: 'getDescription',
      group: 'service',
      summary: 'This description',
      success: {
        status: 200,
        description: 'OpenAPI 3.1.',
        schema: z.looseObject({ openapi: z.string() }),
      },
      open: true,
    }),
  },
};
