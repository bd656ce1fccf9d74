import { headers } from 'next/headers';
import { consoleContext } from '@/app/_server/context';
import { csvWriter } from '@/app/_server/export-writers';
import { logDefect } from '@/app/_server/log';
import { defectResponse, problemResponse } from '@/app/_server/problem-response';
import { streamExport } from '@/app/_server/stream-export';
import type { Context } from '@/lib/context';
import type { NumberSheet, SheetRow } from '@/lib/number-sheets/model';
import { getSheet, listSheetRows, type SheetRowPage } from '@/lib/number-sheets/read-sheets';
import { meaningNames, verdictNames } from '@/lib/number-sheets/words';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';

/** The rows that were not written, in the columns they came in, with the reason of each. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const requestId = (await headers()).get('x-request-id') ?? '';
  try {
    const context = await consoleContext();
    const sheet = await ask(context, getSheet, { id: (await params).id });
    const names = columnNames(sheet);
    const writer = csvWriter([...names, 'Row', 'Verdict', 'Reason']);
    const body = streamExport(writer, readPages(context, sheet.id), ({ items }) =>
      items.map((row) => cellsOf(row, names)),
    );
    return new Response(body, {
      headers: {
        'content-type': writer.type,
        'content-disposition': 'attachment; filename="numbers-not-written.csv"',
      },
    });
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error, requestId);
    logDefect(error, { requestId, path: '/numbers/paste/remaining' });
    return defectResponse(requestId);
  }
}

/** So that the file is understood as the sheet was when it comes back; no two columns have one name. */
function columnNames({ columns, reading }: NumberSheet): string[] {
  const names = columns.map((name, at) => {
    const meaning = reading.meanings[at];
    return meaning === undefined || meaning === 'ignore' ? name : meaningNames[meaning];
  });
  return names.map((name, at) => (names.indexOf(name) < at ? `${name} ${at + 1}` : name));
}

function cellsOf({ row, cells, verdict, issues }: SheetRow, names: readonly string[]) {
  return {
    ...Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
    Row: row,
    Verdict: verdict === 'waiting' ? '' : verdictNames[verdict],
    Reason: issues.map(({ message }) => message).join(' '),
  };
}

async function* readPages(context: Context, id: string): AsyncGenerator<SheetRowPage> {
  let after: string | undefined;
  do {
    const page: SheetRowPage = await ask(context, listSheetRows, { id, verdict: 'bad', limit: 200, after });
    yield page;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
