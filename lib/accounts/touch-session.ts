import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { wasUsedLongAgo } from './api-keys/find-key-holder';
import { isOver } from './session-age';

/** Notes that a session is in use, and the API key behind it. One that is over stays over. */
export const touchSession = command({
  name: 'session.touch',
  input: z.object({ id: z.string(), apiKeyId: z.string().optional() }),
  async run(context, { id, apiKeyId }) {
    const { stores, now } = context;
    const session = await stores.sessions.find(id);
    if (session && !isOver(session, now)) await stores.sessions.touch(id, now);
    if (apiKeyId !== undefined) await touchKey(context, apiKeyId);
    return { result: undefined, audit: null };
  },
});

/** Many requests that come at once ask for it; one of them is enough. */
async function touchKey({ stores, now }: CommandContext, id: string): Promise<void> {
  const key = await stores.apiKeys.find(id);
  if (key && wasUsedLongAgo(key, now)) await stores.apiKeys.touch(id, now);
}
