import { json } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerSheet } from '@/lib/number-sheets/answers';
import { Application, applySheet, writeSheet } from '@/lib/number-sheets/apply-sheet';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ request, context, run, params: { id } }) => {
    requirePermission(context.actor, 'number-sheet.apply');
    const wanted = parseInput(Application, joinAddress(await readObject(request), { id }));
    return json(answerSheet(await applySheet(context, wanted, (input) => run(writeSheet, input))));
  },
});
