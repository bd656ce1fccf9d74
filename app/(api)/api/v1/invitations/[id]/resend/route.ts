import { versioned } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/invitations/answers';
import { getInvitation } from '@/lib/invitations/read-invitations';
import { sendAgain } from '@/lib/invitations/send-again';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, ask, params: { id } }) {
    await run(sendAgain, { id });
    return versioned(answerOf(await ask(getInvitation, { id })));
  },
});
