import * as z from 'zod';
import { query } from '../query';

/** Everybody who stands in the log, to filter by. */
export const listActors = query({
  name: 'audit.list',
  input: z.strictObject({}),
  run: ({ stores }) => stores.audit.listActors(),
});
