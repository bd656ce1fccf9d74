import * as z from 'zod';
import { pageMembers } from '../page-input';
import { notFound } from '../problem';
import { query } from '../query';
import { calledDoors, outcomes } from './model';
import type { CallPage } from './store';

export const CallListInput = z.strictObject({
  door: z.enum(calledDoors, { error: `The door is one of ${calledDoors.join(', ')}.` }).optional(),
  outcome: z
    .enum(outcomes, { error: `The outcome is one of ${outcomes.join(', ')}.` })
    .optional()
    .meta({ description: 'good: below 400; refused: 400 to 499; failed: 500 and above.' }),
  ...pageMembers,
});

/** The last calls of the interfaces, newest first. */
export const listCalls = query({
  name: 'interface-call.list',
  input: CallListInput,
  async run(
    { stores: { interfaceCalls } },
    { door, outcome, limit, after, before, count },
  ): Promise<CallPage & { total?: number }> {
    const filter = { door, outcome };
    const page = await interfaceCalls.list(filter, { limit, after, before });
    return count ? { ...page, total: await interfaceCalls.count(filter) } : page;
  },
});

/** How many calls of a door came too fast to be kept one by one. */
export const countUnkeptCalls = query({
  name: 'interface-call.list',
  input: CallListInput.pick({ door: true }),
  run: ({ stores }, { door }) => stores.interfaceCalls.countUnkept({ door }),
});

export const getCall = query({
  name: 'interface-call.list',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const call = await stores.interfaceCalls.find(id);
    if (!call) throw notFound('call');
    return call;
  },
});
