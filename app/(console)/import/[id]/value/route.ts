import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { ask } from '@/lib/query';
import { getImport } from '@/lib/transfer/read-imports';
import { checkValue } from '../../_check-value';

/** Whether a value that is taken instead is free here: `?conflict=url-taken&value=…`. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return consoleAnswer(async () => {
    const context = await consoleContext();
    const found = await ask(context, getImport, { id: (await params).id });
    const { conflict = '', value = '' } = Object.fromEntries(new URL(request.url).searchParams);
    return checkValue(context, found, { conflict, value: value.trim() });
  });
}
