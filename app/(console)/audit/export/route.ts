import { headers } from 'next/headers';
import { consoleContext } from '@/app/_server/context';
import { csvWriter, jsonWriter } from '@/app/_server/export-writers';
import { logDefect } from '@/app/_server/log';
import { defectResponse, problemResponse } from '@/app/_server/problem-response';
import { streamExport } from '@/app/_server/stream-export';
import { readTimeZone } from '@/app/_server/time-zone';
import { readAuditAddress, toListFilter } from '@/components/audit/audit-address';
import { listEntries } from '@/lib/audit/list-entries';
import type { AuditEntry } from '@/lib/audit/model';
import type { Context } from '@/lib/context';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';

const pageSize = 200;

/** The log as a file: exactly the filter of the address, newest first, times in UTC. */
export async function GET(request: Request): Promise<Response> {
  const requestId = (await headers()).get('x-request-id') ?? '';
  try {
    const { searchParams } = new URL(request.url);
    const view = readAuditAddress(Object.fromEntries(searchParams));
    const context = await consoleContext();
    const filter = { ...toListFilter(view, await readTimeZone()), limit: pageSize };
    // The first page is read before the answer begins, so that a refusal is told as one.
    const first = await ask(context, listEntries, filter);
    const isJson = searchParams.get('format') === 'json';
    const writer = isJson ? jsonWriter() : csvWriter([...columns]);
    const body = streamExport(writer, readPages(context, filter, first), ({ items }) =>
      items.map((entry) => rowOf(entry, isJson)),
    );
    return new Response(body, {
      headers: {
        'content-type': writer.type,
        'content-disposition': `attachment; filename="audit-log.${isJson ? 'json' : 'csv'}"`,
      },
    });
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error, requestId);
    logDefect(error, { requestId, path: '/audit/export' });
    return defectResponse(requestId);
  }
}

const columns = [
  'sequence',
  'at',
  'actorName',
  'actorId',
  'action',
  'entity',
  'entityLabel',
  'entityId',
  'tenantId',
  'door',
  'ip',
  'requestId',
  'reason',
  'before',
  'after',
  'hash',
] as const satisfies (keyof AuditEntry)[];

/** In a table the two states are text; in JSON they are what they are, and the entry is whole. */
function rowOf(entry: AuditEntry, isJson: boolean): Record<string, string | number | null> {
  if (isJson) return entry as unknown as Record<string, string | number | null>; // the JSON writer takes any JSON
  return Object.fromEntries(
    columns.map((column) => {
      const value = entry[column];
      return [
        column,
        typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as string),
      ];
    }),
  );
}

type Page = Awaited<ReturnType<typeof listEntries.run>>;

async function* readPages(context: Context, filter: object, first: Page): AsyncGenerator<Page> {
  let page = first;
  yield page;
  while (page.next !== null) {
    page = await ask(context, listEntries, { ...filter, after: page.next });
    yield page;
  }
}
