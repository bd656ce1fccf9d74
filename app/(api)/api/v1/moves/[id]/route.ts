import { json } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { getMove } from '@/lib/moves/read-moves';
import { retireTenant } from '@/lib/moves/retire-tenant';
import { saveMove } from '@/lib/moves/save-move';
import { requirePermission } from '@/lib/permissions';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id } }) => json(await ask(getMove, { id })),

  async PATCH({ run, ask, context, params: { id }, request }) {
    requirePermission(context.actor, saveMove.name);
    const { state, ...said } = await readObject(request);
    if (state === 'retired') await run(retireTenant, joinAddress(said, { id }));
    else await run(saveMove, joinAddress({ ...said, ...(state !== undefined && { state }) }, { id }));
    return json(await ask(getMove, { id }));
  },
});
