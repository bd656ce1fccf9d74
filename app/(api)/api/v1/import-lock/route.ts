import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { getLock } from '@/lib/locks/get-lock';
import { answerLock } from '@/lib/transfer/answers';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask }) => json(answerLock(await ask(getLock, {}))),
});
