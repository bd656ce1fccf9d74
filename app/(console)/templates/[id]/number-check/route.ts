import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { ask } from '@/lib/query';
import { checkNumberMap } from '@/lib/templates/check-number-map';

/** What becomes of the numbers of a template under a map that is being typed: `?version=2&5550000=4687300000`. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return consoleAnswer(async () => {
    const { version, ...numberMap } = Object.fromEntries(new URL(request.url).searchParams);
    return ask(await consoleContext(), checkNumberMap, {
      templateId: (await params).id,
      ...(version && { version: Number(version) }),
      numberMap,
    });
  });
}
