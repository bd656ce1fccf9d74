import { json, noContent } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { answerSheet } from '@/lib/number-sheets/answers';
import { discardSheet, getSheet } from '@/lib/number-sheets/read-sheets';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id } }) => json(answerSheet(await ask(getSheet, { id }))),
  DELETE: async ({ run, params: { id } }) => {
    await run(discardSheet, { id });
    return noContent();
  },
});
