import * as z from 'zod';
import { command } from '../command';
import { calledDoors, type InterfaceCall, keptOfDoor } from './model';

/** What a server has seen since it last wrote: the key is still by its id. */
export type SeenCall = Omit<InterfaceCall, 'apiKeyName'> & { apiKeyId: string | null };

/**
 * Notes calls that were answered. They change nothing that anybody keeps, so the audit log has none of them. Of each
 * door only the newest stay.
 */
export const recordCalls = command({
  name: 'interface-call.record',
  input: z.object({ calls: z.array(z.custom<SeenCall>()).max(1000) }),
  async run({ stores }, { calls }) {
    const names = new Map<string, string | null>();
    for (const id of new Set(calls.flatMap(({ apiKeyId }) => apiKeyId ?? [])))
      names.set(id, (await stores.apiKeys.find(id))?.name ?? null);
    await stores.interfaceCalls.insertMany(
      calls.map(({ apiKeyId, ...call }) => ({
        ...call,
        apiKeyName: apiKeyId === null ? null : (names.get(apiKeyId) ?? null),
      })),
    );
    const touched = new Set(calls.map(({ door }) => door));
    for (const door of calledDoors) if (touched.has(door)) await stores.interfaceCalls.trim(door, keptOfDoor);
    return { result: null, audit: null };
  },
});
