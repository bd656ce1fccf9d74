import { versioned } from '@/app/_server/json-answer';
import { joinAddress, readOptionalObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { restoreTenant } from '@/lib/tenants/restore-tenant';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id }, request }) {
    const { tenant, ...lost } = await run(restoreTenant, async () =>
      joinAddress(await readOptionalObject(request), { id }),
    );
    return versioned({ ...tenant, ...lost });
  },
});
