import { created, json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/invitations/answers';
import { createInvitation } from '@/lib/invitations/create-invitation';
import { getInvitation, listInvitations } from '@/lib/invitations/read-invitations';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, url }) {
    const { items, ...page } = await ask(listInvitations, async () => readAddress(url));
    return json({ items: items.map(answerOf), ...page });
  },

  async POST({ run, ask, body, url }) {
    const { id } = await run(createInvitation, body);
    return created(url, answerOf(await ask(getInvitation, { id })));
  },
});
