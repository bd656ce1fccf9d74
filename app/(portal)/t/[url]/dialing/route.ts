import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { dialOwn } from '@/lib/portal/dial-own';
import { ask } from '@/lib/query';

/** What digits reach that are being typed: `?digits=05`. */
export function GET(request: Request, { params }: { params: Promise<{ url: string }> }): Promise<Response> {
  return consoleAnswer(async () => {
    const digits = new URL(request.url).searchParams.get('digits') ?? '';
    return ask(await consoleContext(), dialOwn, { url: (await params).url, digits });
  });
}
