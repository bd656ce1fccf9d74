import { headers } from 'next/headers';
import { foreignOrigin } from '@/app/_server/action';
import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { readAddress } from '@/app/_server/read-request';
import { isSameOrigin } from '@/app/_server/session';
import { uploadCallingList } from '@/app/_server/upload-calling-list';
import { checkUpload } from '@/lib/calling-lists/save-list';
import { NewListInput } from '@/lib/calling-lists/upload-input';
import { execute } from '@/lib/command';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';
import { answerUpload } from '../_answer-upload';

/** A new calling list; its job goes on when the page is left. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return consoleAnswer(async () => {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'calling-list.create');
    const { id: tenantId } = await params;
    const { name, ...wishes } = parseInput(NewListInput, readAddress(new URL(request.url)));
    const { tenantName } = await execute(context, checkUpload, { tenantId, name });
    const target = { kind: 'new', tenantId, tenantName, name } as const;
    return answerUpload(await uploadCallingList(context, { request, wishes, target }));
  });
}
