import { headers } from 'next/headers';
import { consoleContext } from '@/app/_server/context';
import { csvWriter, jsonWriter } from '@/app/_server/export-writers';
import { logDefect } from '@/app/_server/log';
import { defectResponse, problemResponse } from '@/app/_server/problem-response';
import { streamExport } from '@/app/_server/stream-export';
import { readColumns } from '@/components/tenants/list/columns';
import { readAddress } from '@/components/tenants/list/list-address';
import type { Context } from '@/lib/context';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { listTenants } from '@/lib/tenants/list-tenants';
import { exportRow } from './export-cells';

const pageSize = 200;

/** The list as a file: exactly its filter, order and columns, page by page, so that a million rows need no memory. */
export async function GET(request: Request): Promise<Response> {
  const requestId = (await headers()).get('x-request-id') ?? '';
  try {
    const { searchParams } = new URL(request.url);
    const { view } = readAddress(Object.fromEntries(searchParams));
    const { q, status, system, deleted, sort } = view;
    const columns = readColumns(searchParams.get('columns')?.split(','), deleted ? 'bin' : 'list');
    const format = searchParams.get('format') === 'json' ? 'json' : 'csv';
    const writer = format === 'json' ? jsonWriter() : csvWriter(['id', ...columns]);
    const context = await consoleContext();
    const input = { q, status, system, deleted, sort, limit: pageSize };
    // The first page is read before the answer begins, so that a refusal is told as one.
    const first = await ask(context, listTenants, input);
    const pages = readPages(context, input, first);
    const rows = (page: typeof first) =>
      page.items.map((tenant) => exportRow(tenant, columns, context.now()));
    return new Response(streamExport(writer, pages, rows), {
      headers: {
        'content-type': writer.type,
        'content-disposition': `attachment; filename="tenants.${format}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error, requestId);
    logDefect(error, { requestId, path: '/tenants/export' });
    return defectResponse(requestId);
  }
}

type Page = Awaited<ReturnType<typeof listTenants.run>>;

async function* readPages(
  context: Context,
  input: Record<string, unknown>,
  first: Page,
): AsyncGenerator<Page> {
  let page = first;
  yield page;
  while (page.next !== null) {
    page = await ask(context, listTenants, { ...input, after: page.next });
    yield page;
  }
}
