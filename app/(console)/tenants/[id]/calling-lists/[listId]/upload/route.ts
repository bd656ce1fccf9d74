import { headers } from 'next/headers';
import { foreignOrigin } from '@/app/_server/action';
import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { readAddress } from '@/app/_server/read-request';
import { isSameOrigin } from '@/app/_server/session';
import { uploadCallingList } from '@/app/_server/upload-calling-list';
import { checkReplacement } from '@/lib/calling-lists/save-list';
import { UploadWishesInput } from '@/lib/calling-lists/upload-input';
import { execute } from '@/lib/command';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';
import { answerUpload } from '../../_answer-upload';

interface Route {
  params: Promise<{ listId: string }>;
}

/** Other records for a list that is there, if nobody changed it since the page was read. */
export function POST(request: Request, { params }: Route): Promise<Response> {
  return consoleAnswer(async () => {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'calling-list.replace');
    const { version, ...address } = readAddress(new URL(request.url));
    const wishes = parseInput(UploadWishesInput, address);
    const expectedVersion = Number(version) || -1;
    const { listId: id } = await params;
    const list = await execute(context, checkReplacement, { id, expectedVersion });
    const target = { kind: 'replace', list, expectedVersion } as const;
    return answerUpload(await uploadCallingList(context, { request, wishes, target }));
  });
}
