import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { listPartners } from '@/lib/partners/list-partners';
import { ask } from '@/lib/query';

/** Names of partners for a field that completes them. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const q = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200);
    const { items } = await ask(await consoleContext(), listPartners, { q, limit: 12 });
    return items.map(({ name, parent }) => ({ value: name, hint: parent?.name ?? '' }));
  });
}
