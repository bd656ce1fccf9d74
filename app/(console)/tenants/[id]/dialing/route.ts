import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { dialNumber } from '@/lib/dialing/dial-number';
import { ask } from '@/lib/query';

/** What digits reach that are being typed: `?digits=05`. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return consoleAnswer(async () => {
    const digits = new URL(request.url).searchParams.get('digits') ?? '';
    return ask(await consoleContext(), dialNumber, { id: (await params).id, digits });
  });
}
