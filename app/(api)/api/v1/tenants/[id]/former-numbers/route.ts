import { json } from '@/app/_server/json-answer';
import { joinAddress, readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { listFormerNumbers } from '@/lib/number-spaces/list-ownerships';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, params: { id: tenant }, url }) {
    const items = await ask(listFormerNumbers, joinAddress(readAddress(url), { tenant }));
    return json({ items, next: null });
  },
});
