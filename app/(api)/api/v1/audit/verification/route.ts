import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { verifyChain } from '@/lib/audit/list-entries';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask }) => json(await ask(verifyChain, {})),
});
