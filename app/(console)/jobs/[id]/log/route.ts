import { consoleContext } from '@/app/_server/context';
import { fileAnswer, nameOfFile } from '@/app/_server/file-answer';
import { streamExport } from '@/app/_server/stream-export';
import { getJob, listJobLines } from '@/lib/jobs/read-jobs';
import { ask } from '@/lib/query';

/** The log of a job as text, times in UTC. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return fileAnswer(request, async () => {
    const context = await consoleContext();
    const { id, title, state } = await ask(context, getJob, await params);
    async function* pages() {
      let after: string | null | undefined;
      do {
        const page = await ask(context, listJobLines, { id, limit: 200, after: after ?? undefined });
        yield page;
        after = page.next;
      } while (after !== null);
    }
    const writer = {
      type: 'text/plain; charset=utf-8',
      begin: `${title}: ${state}\n`,
      write: (lines: string[]) => lines.join(''),
      end: '',
    };
    const body = streamExport(writer, pages(), ({ items }) => items.map(({ at, text }) => `${at} ${text}\n`));
    return new Response(body, {
      headers: {
        'content-type': writer.type,
        'content-disposition': nameOfFile(`job-${id.slice(-8)}.log.txt`),
        'cache-control': 'private, no-store',
      },
    });
  });
}
