import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { listTenantNames } from '../_list-tenant-names';

/** Names of tenants as somebody types one. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    return listTenantNames(await consoleContext(), q);
  });
}
