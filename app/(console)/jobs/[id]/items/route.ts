import { consoleContext } from '@/app/_server/context';
import { csvWriter } from '@/app/_server/export-writers';
import { fileAnswer, nameOfFile } from '@/app/_server/file-answer';
import { streamExport } from '@/app/_server/stream-export';
import { itemOutcomes } from '@/lib/jobs/model';
import { getJob, listJobItems } from '@/lib/jobs/read-jobs';
import { ask } from '@/lib/query';

/** What became of each thing of a job, as CSV. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return fileAnswer(request, async () => {
    const context = await consoleContext();
    const { id } = await ask(context, getJob, await params);
    const wanted = new URL(request.url).searchParams.get('outcome');
    const outcome = itemOutcomes.find((one) => one === wanted);
    async function* pages() {
      let after: string | null | undefined;
      do {
        const page = await ask(context, listJobItems, { id, outcome, limit: 200, after: after ?? undefined });
        yield page;
        after = page.next;
      } while (after !== null);
    }
    const writer = csvWriter(['id', 'name', 'outcome', 'reason']);
    const body = streamExport(writer, pages(), ({ items }) =>
      items.map((item) => ({
        id: item.subjectId,
        name: item.label,
        outcome: item.outcome,
        reason: item.reason,
      })),
    );
    return new Response(body, {
      headers: {
        'content-type': writer.type,
        'content-disposition': nameOfFile(`job-${id.slice(-8)}-items.csv`),
        'cache-control': 'private, no-store',
      },
    });
  });
}
