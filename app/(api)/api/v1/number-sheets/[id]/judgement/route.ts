import { json } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerSheet } from '@/lib/number-sheets/answers';
import { beginJudging, judgeSheet } from '@/lib/number-sheets/judge-sheet';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ request, context, run, params: { id } }) => {
    const begun = await run(beginJudging, async () => joinAddress(await readObject(request), { id }));
    return json(answerSheet(await judgeSheet(context, begun)));
  },
});
