import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { findOwnPortal, getPortal } from '@/lib/portal/read-portal';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask }) {
    const { url } = await ask(findOwnPortal, {});
    return json(await ask(getPortal, { url }));
  },
});
