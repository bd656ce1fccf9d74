import { json } from '@/app/_server/json-answer';
import { publicUrl } from '@/app/_server/public-url';
import { resource } from '@/app/_server/resource';
import { copyLink } from '@/lib/invitations/copy-link';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id } }) {
    const { path, expiresAt } = await run(copyLink, { id });
    // A request that is repeated with its key is answered from what was kept, and no link is kept.
    return json({ url: path === undefined ? null : publicUrl() + path, expiresAt });
  },
});
