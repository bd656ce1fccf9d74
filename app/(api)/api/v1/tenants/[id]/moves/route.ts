import { json } from '@/app/_server/json-answer';
import { joinAddress, readAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { beginMove } from '@/lib/moves/begin-move';
import { getMove, listMoves } from '@/lib/moves/read-moves';
import { requirePermission } from '@/lib/permissions';
import { getTenant } from '@/lib/tenants/get-tenant';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, context, params: { id }, url }) {
    requirePermission(context.actor, listMoves.name);
    const tenant = await ask(getTenant, { id });
    return json(await ask(listMoves, joinAddress(readAddress(url), { tenantId: tenant.id })));
  },

  async POST({ run, ask, params: { id }, request }) {
    const move = await run(beginMove, async () => joinAddress(await readObject(request), { tenantId: id }));
    const headers = { location: `/api/v1/moves/${move.id}` };
    return json(await ask(getMove, { id: move.id }), { status: 201, headers });
  },
});
