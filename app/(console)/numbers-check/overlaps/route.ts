import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { tellHolder } from '@/lib/partners/model';
import { ask } from '@/lib/query';
import { findOverlaps } from '@/lib/tenants/find-overlaps';

/** Who holds numbers that are being typed: `?system=…&numbers=…`, and `exceptTenantId` for the tenant that is edited. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const wanted = Object.fromEntries(new URL(request.url).searchParams);
    const held = await ask(await consoleContext(), findOverlaps, wanted);
    return held.map(({ first, last, tenantId, tenantName }) => ({
      first,
      last,
      ...tellHolder({ id: tenantId, name: tenantName }),
    }));
  });
}
