import { consoleAnswer } from '@/app/_server/console-answer';
import { read } from '@/app/_server/context';
import { getImport } from '@/lib/transfer/read-imports';
import { readDoing } from '../_doing';

/** How far the work on an archive is. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return consoleAnswer(async () => readDoing(await read(getImport, { id: (await params).id })));
}
