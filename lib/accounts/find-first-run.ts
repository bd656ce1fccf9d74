import * as z from 'zod';
import { query } from '../query';
import { findFirstRunLink } from './first-run-link';

/** Which page a first-run link leads to. Looking does not use it up, because mail scanners and browsers look ahead. */
export const findFirstRun = query({
  name: 'first-run.find',
  input: z.object({ token: z.string() }),
  run: async ({ stores, now }, { token }) => (await findFirstRunLink(stores, { token, now })).state,
});
