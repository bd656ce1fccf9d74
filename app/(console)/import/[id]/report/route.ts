import { headers } from 'next/headers';
import { consoleContext } from '@/app/_server/context';
import { csvWriter, jsonWriter } from '@/app/_server/export-writers';
import { logDefect } from '@/app/_server/log';
import { defectResponse, problemResponse } from '@/app/_server/problem-response';
import { streamExport } from '@/app/_server/stream-export';
import { kindWords, plannedWords, reportedWords } from '@/components/transfer/words';
import type { Context } from '@/lib/context';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import type { PlanItem } from '@/lib/transfer/model';
import { getImport, listImportItems, type PlanItemPage } from '@/lib/transfer/read-imports';

const columns = ['Kind', 'What', 'Becomes', 'Verdict', 'Reason', 'Holder', 'Choice', 'Value'];

/** Every item of a plan, or of a report: `?format=csv` or `json`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const requestId = (await headers()).get('x-request-id') ?? '';
  try {
    const context = await consoleContext();
    const { id, state, tenantName } = await ask(context, getImport, { id: (await params).id });
    const words = state === 'applied' ? reportedWords : plannedWords;
    const isJson = new URL(request.url).searchParams.get('format') === 'json';
    const pages = readPages(context, id);
    const name = `${state === 'applied' ? 'report' : 'plan'}-${fileNameOf(tenantName)}`;
    if (isJson)
      return download(
        streamExport(jsonWriter<PlanItem>(), pages, ({ items }) => items),
        { name: `${name}.json`, type: jsonWriter().type },
      );
    const writer = csvWriter(columns);
    const rows = ({ items }: PlanItemPage) =>
      items.map(({ kind, what, verdict, reason, holder, choice, value }) => ({
        Kind: kindWords[kind],
        What: what,
        Becomes: words[verdict],
        Verdict: verdict,
        Reason: reason,
        Holder: holder?.name ?? null,
        Choice: choice,
        Value: value,
      }));
    return download(streamExport(writer, pages, rows), { name: `${name}.csv`, type: writer.type });
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error, requestId);
    logDefect(error, { requestId, path: '/import/report' });
    return defectResponse(requestId);
  }
}

function download(body: ReadableStream, { name, type }: { name: string; type: string }): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}

/** Plain letters and digits: what every system takes as the name of a file. */
function fileNameOf(name: string | null): string {
  const plain = (name ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'import';
}

async function* readPages(context: Context, id: string): AsyncGenerator<PlanItemPage> {
  let after: string | undefined;
  do {
    const page: PlanItemPage = await ask(context, listImportItems, { id, limit: 200, after });
    yield page;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
