import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { activateOwnTenant } from '@/lib/portal/activate-own';
import { findOwnPortal, getPortal } from '@/lib/portal/read-portal';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, ask }) {
    const { url } = await ask(findOwnPortal, {});
    const { id } = await ask(getPortal, { url });
    await run(activateOwnTenant, { id });
    return json(await ask(getPortal, { url }));
  },
});
