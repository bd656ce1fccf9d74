import { headers } from 'next/headers';
import { foreignOrigin } from '@/app/_server/action';
import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { isSameOrigin } from '@/app/_server/session';
import { requirePermission } from '@/lib/permissions';
import { receiveImport } from '../_receive';

/** An archive of any size, put into the spool as it comes in. What is answered is the ticket for looking into it. */
export function POST(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const received = await headers();
    if (!isSameOrigin(received)) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'import.create');
    const { searchParams } = new URL(request.url);
    const fileName = searchParams.get('name') ?? '';
    const tenantId = searchParams.get('tenant') ?? undefined;
    const length = received.get('content-length');
    const bytes = length === null ? undefined : Number(length);
    const { id } = await receiveImport(context, { fileName, bytes, body: request.body, tenantId });
    return { id };
  });
}
