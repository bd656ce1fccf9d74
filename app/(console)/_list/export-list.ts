import { headers } from 'next/headers';
import type * as z from 'zod';
import { consoleContext } from '@/app/_server/context';
import { csvWriter, jsonWriter } from '@/app/_server/export-writers';
import { logDefect } from '@/app/_server/log';
import { defectResponse, problemResponse } from '@/app/_server/problem-response';
import { streamExport } from '@/app/_server/stream-export';
import type { AddressParams } from '@/components/list/list-place';
import { Problem } from '@/lib/problem';
import { ask, type Query } from '@/lib/query';
import { requireFilters } from './require-filters';

export type ExportCell = string | number | null;

interface ListExport<Item, Column extends string, Page extends { items: Item[]; next: string | null }> {
  /** Of the file, without its ending. */
  name: string;
  query: Query<z.ZodType, Page>;
  /** From the address of the list: what is asked for, and the columns besides the id. */
  read(
    params: AddressParams,
    columns: string[] | undefined,
  ): { input: Record<string, unknown>; columns: Column[] };
  /** Members of the address that narrow the list: one that cannot be read is refused. */
  filters: readonly string[];
  row(item: Item, columns: Column[], now: string): Record<string, ExportCell>;
}

const pageSize = 200;

/** A list as a file: exactly its filter, order and columns, page by page, so that a million rows need no memory. */
export function exportList<Item, Column extends string, Page extends { items: Item[]; next: string | null }>(
  list: ListExport<Item, Column, Page>,
) {
  return async (request: Request): Promise<Response> => {
    const requestId = (await headers()).get('x-request-id') ?? '';
    try {
      const { searchParams } = new URL(request.url);
      const { input, columns } = list.read(
        Object.fromEntries(searchParams),
        searchParams.get('columns')?.split(','),
      );
      requireFilters(searchParams, input, list.filters);
      const format = searchParams.get('format') === 'json' ? 'json' : 'csv';
      const writer = format === 'json' ? jsonWriter() : csvWriter(['id', ...columns]);
      const context = await consoleContext();
      const readPage = (after?: string) =>
        ask(context, list.query, { ...input, limit: pageSize, ...(after !== undefined && { after }) });
      // The first page is read before the answer begins, so that a refusal is told as one.
      const pages = readPages(await readPage(), readPage);
      const rows = (page: Page) => page.items.map((item) => list.row(item, columns, context.now()));
      return new Response(streamExport(writer, pages, rows), {
        headers: {
          'content-type': writer.type,
          'content-disposition': `attachment; filename="${list.name}.${format}"`,
          'cache-control': 'no-store',
        },
      });
    } catch (error) {
      if (error instanceof Problem) return problemResponse(error, requestId);
      logDefect(error, { requestId, path: new URL(request.url).pathname });
      return defectResponse(requestId);
    }
  };
}

async function* readPages<Page extends { next: string | null }>(
  first: Page,
  read: (after: string) => Promise<Page>,
): AsyncGenerator<Page> {
  let page = first;
  yield page;
  while (page.next !== null) {
    page = await read(page.next);
    yield page;
  }
}
