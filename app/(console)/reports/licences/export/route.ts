import { headers } from 'next/headers';
import { consoleContext } from '@/app/_server/context';
import { csvWriter, jsonWriter } from '@/app/_server/export-writers';
import { logDefect } from '@/app/_server/log';
import { defectResponse, problemResponse } from '@/app/_server/problem-response';
import { streamExport } from '@/app/_server/stream-export';
import { readReportAddress, toReportFilter } from '@/components/reports/report-address';
import type { Context } from '@/lib/context';
import { getLicenceReport, type LicenceReport } from '@/lib/licences/get-licence-report';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';

const pageSize = 200;

const columns = ['month', 'financeId', 'featurelevel', 'partner', 'partnerId', 'start', 'end', 'average'];

/** The report as a file: exactly the filter of the address. */
export async function GET(request: Request): Promise<Response> {
  const requestId = (await headers()).get('x-request-id') ?? '';
  try {
    const { searchParams } = new URL(request.url);
    const filter = toReportFilter(readReportAddress(Object.fromEntries(searchParams)));
    const context = await consoleContext();
    // The first page is read before the answer begins, so that a refusal is told as one.
    const first = await ask(context, getLicenceReport, { ...filter, limit: pageSize });
    const isJson = searchParams.get('format') === 'json';
    const writer = isJson ? jsonWriter() : csvWriter(columns);
    const body = streamExport(writer, readPages(context, filter, first), rowsOf);
    return new Response(body, {
      headers: {
        'content-type': writer.type,
        'content-disposition': `attachment; filename="licence-use-${first.month}.${isJson ? 'json' : 'csv'}"`,
      },
    });
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error, requestId);
    logDefect(error, { requestId, path: '/reports/licences/export' });
    return defectResponse(requestId);
  }
}

function rowsOf({ month, items }: LicenceReport) {
  return items.map(({ financeId, featurelevel, partner, start, end, average }) => ({
    month,
    financeId,
    featurelevel,
    partner: partner?.name ?? null,
    partnerId: partner?.id ?? null,
    start,
    end,
    average,
  }));
}

/** Every page is of the month of the first one, also where another begins meanwhile. */
async function* readPages(
  context: Context,
  filter: Record<string, string>,
  first: LicenceReport,
): AsyncGenerator<LicenceReport> {
  let page = first;
  yield page;
  while (page.next !== null) {
    const { month } = first;
    page = await ask(context, getLicenceReport, { ...filter, month, limit: pageSize, after: page.next });
    yield page;
  }
}
