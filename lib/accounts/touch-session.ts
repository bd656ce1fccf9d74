import * as z from 'zod';
import { command } from '../command';
import { isOver } from './session-age';

/** Notes that a session is in use. One that is over stays over. */
export const touchSession = command({
  name: 'session.touch',
  input: z.object({ id: z.string() }),
  async run({ stores, now }, { id }) {
    const session = await stores.sessions.find(id);
    if (session && !isOver(session, now)) await stores.sessions.touch(id, now);
    return { result: undefined, audit: null };
  },
});
