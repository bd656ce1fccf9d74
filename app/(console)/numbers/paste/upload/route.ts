import { headers } from 'next/headers';
import { foreignOrigin } from '@/app/_server/action';
import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { isSameOrigin } from '@/app/_server/session';
import { execute } from '@/lib/command';
import { createSheet, fillSheet } from '@/lib/number-sheets/stage-sheet';
import { requirePermission } from '@/lib/permissions';
import { judgeInBackground } from '../_background';

/** A file or a large paste, read as it comes in; its rows are judged while the page of the sheet shows how far it is. */
export function POST(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'number-sheet.create');
    const title = new URL(request.url).searchParams.get('title')?.slice(0, 200) ?? '';
    const created = await execute(context, createSheet, { title });
    const bytes = request.body ?? nothing();
    const sheet = await fillSheet(context, created, { repairs: [], media: 'VOICE' }, bytes);
    await judgeInBackground(context, sheet);
    return { id: sheet.id };
  });
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
