import { consoleAnswer } from '@/app/_server/console-answer';
import { read } from '@/app/_server/context';
import { getSheet } from '@/lib/number-sheets/read-sheets';
import { doingOf } from '../../_sheet-doing';

/** How far the work on a sheet is. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return consoleAnswer(async () => doingOf(await read(getSheet, { id: (await params).id })));
}
