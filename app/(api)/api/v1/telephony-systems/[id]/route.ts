import { noContent, resourceAnswer, versioned } from '@/app/_server/json-answer';
import { readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { getTelephonySystem } from '@/lib/telephony-systems/read-telephony-systems';
import { deleteTelephonySystem, updateTelephonySystem } from '@/lib/telephony-systems/save-telephony-system';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, params: { id }, request }) {
    // What its tenants make of it changes without its version, so it stays out of what the ETag stands for.
    const { system } = await ask(getTelephonySystem, { id });
    return resourceAnswer(request, system);
  },

  async PATCH({ run, params: { id }, request }) {
    const system = await run(updateTelephonySystem, async () => ({
      id,
      expectedVersion: readIfMatch(request),
      changes: await readObject(request),
    }));
    return versioned(system);
  },

  async DELETE({ run, params: { id }, request }) {
    await run(deleteTelephonySystem, { id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
