import { versioned } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/invitations/answers';
import { getInvitation } from '@/lib/invitations/read-invitations';
import { restoreInvitation, revokeInvitation } from '@/lib/invitations/revoke-invitation';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, ask, params: { id } }) {
    await run(revokeInvitation, { id });
    return versioned(answerOf(await ask(getInvitation, { id })));
  },

  async DELETE({ run, ask, params: { id } }) {
    await run(restoreInvitation, { id });
    return versioned(answerOf(await ask(getInvitation, { id })));
  },
});
