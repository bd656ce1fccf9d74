import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { findBlocksWithin } from '@/lib/access-numbers/read-blocks';
import { ask } from '@/lib/query';

/** Which blocks hold numbers of a range, while somebody types it. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const { searchParams } = new URL(request.url);
    const [first, last] = [searchParams.get('first') ?? '', searchParams.get('last') ?? ''];
    return ask(await consoleContext(), findBlocksWithin, { first, last });
  });
}
