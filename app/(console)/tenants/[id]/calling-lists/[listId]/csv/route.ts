import { callingListCsv } from '@/app/_server/calling-list-csv';
import { consoleContext } from '@/app/_server/context';
import { fileAnswer } from '@/app/_server/file-answer';
import { readAllRecords } from '@/lib/calling-lists/read-lists';
import { ask } from '@/lib/query';

export function GET(
  request: Request,
  { params }: { params: Promise<{ listId: string }> },
): Promise<Response> {
  return fileAnswer(request, async () => {
    const { listId: id } = await params;
    return callingListCsv(await ask(await consoleContext(), readAllRecords, { id }));
  });
}
