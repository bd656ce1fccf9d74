import { json } from '@/app/_server/json-answer';
import { readPageOf } from '@/app/_server/read-page';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerSheet } from '@/lib/number-sheets/answers';
import { judgeSheet } from '@/lib/number-sheets/judge-sheet';
import { listSheets } from '@/lib/number-sheets/read-sheets';
import { createSheet, fillSheet, SheetWishes } from '@/lib/number-sheets/stage-sheet';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';
import { sheetBody } from './_sheet-body';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => {
    const page = readPageOf(await ask(listSheets, {}), url);
    return json({ ...page, items: page.items.map(answerSheet) });
  },
  POST: async ({ request, context, run, url }) => {
    requirePermission(context.actor, 'number-sheet.create');
    const { title, ...wishes } = parseInput(SheetWishes, readAddress(url));
    const bytes = sheetBody(request);
    const sheet = await fillSheet(context, await run(createSheet, { title }), wishes, bytes);
    const judged = sheet.state === 'reading' ? await judgeSheet(context, sheet) : sheet;
    const location = `${url.pathname}/${judged.id}`;
    return json(answerSheet(judged), { status: 201, headers: { location } });
  },
});
