import { versioned } from '@/app/_server/json-answer';
import { readIfMatch } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/webhooks/answers';
import { rotateSecret } from '@/lib/webhooks/change-webhook';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id }, request }) {
    const { secret, ...webhook } = await run(rotateSecret, { id, expectedVersion: readIfMatch(request) });
    return versioned({ ...answerOf(webhook), ...(secret !== undefined && { secret }) });
  },
});
