import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { countBlocksOfTenants } from '@/lib/access-numbers/read-blocks';
import { ask } from '@/lib/query';

/** How many access numbers a tenant has, for the question whether to delete it. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const id = new URL(request.url).searchParams.get('id') ?? '';
    return ask(await consoleContext(), countBlocksOfTenants, { tenantIds: [id] });
  });
}
