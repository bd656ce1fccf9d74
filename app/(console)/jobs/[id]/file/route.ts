import { consoleContext } from '@/app/_server/context';
import { openExport } from '@/app/_server/export-files';
import { fileAnswer, nameOfFile } from '@/app/_server/file-answer';
import { getJob } from '@/lib/jobs/read-jobs';
import { requirePermission } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';

interface Route {
  params: Promise<{ id: string }>;
}

/** What an export wrote, as long as it is kept. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  return fileAnswer(request, async () => {
    const context = await consoleContext();
    requirePermission(context.actor, 'tenant.export');
    const { id, result } = await ask(context, getJob, await params);
    const found = result?.file && result.file.until > context.now() ? await openExport(id) : undefined;
    if (!found || !result?.file) throw gone();
    return new Response(found.stream, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(found.bytes),
        'content-disposition': nameOfFile(result.file.name),
        'cache-control': 'private, no-store',
      },
    });
  });
}

function gone(): Problem {
  return new Problem({
    kind: 'not-found',
    code: 'not-found',
    message: 'This file is not kept any more. Export the tenant again.',
  });
}
