import { listBlocks } from '@/lib/access-numbers/read-blocks';
import type { BlockPage } from '@/lib/access-numbers/store';
import { toListedNumbers } from '@/lib/dialects/bright-pattern/access-numbers';
import { invalid } from '@/lib/problem';
import { findTenantByUrl, listTenantUrls } from '@/lib/tenants/find-by-url';
import type { Call } from './endpoint';
import { jsonWriter } from './export-writers';
import { streamExport } from './stream-export';

const pageSize = 200;

/** The id behind a `tenantUrl`. An unknown one is a bad argument of the call, not a missing address: 400. */
export async function readTenantId({ ask }: Call, tenantUrl: string): Promise<string> {
  const tenant = await ask(findTenantByUrl, { url: tenantUrl });
  if (tenant) return tenant.id;
  throw invalid([
    { path: 'tenantUrl', code: 'unknown-tenant', message: `There is no tenant with the url “${tenantUrl}”.` },
  ]);
}

/** Every block as one array, read a page at a time while the caller takes it; what is wrong shows before it begins. */
export async function streamNumbers(call: Call, tenant: string | undefined): Promise<Response> {
  const first = await call.ask(listBlocks, { tenant, limit: pageSize });
  const writer = jsonWriter<ReturnType<typeof toListedNumbers>>();
  const body = streamExport(writer, listPages(call, { tenant, first }), (listed) => listed);
  return new Response(body, { headers: { 'content-type': writer.type } });
}

async function* listPages(call: Call, { tenant, first }: { tenant: string | undefined; first: BlockPage }) {
  let page = first;
  yield await withUrls(call, page);
  while (page.next !== null) {
    page = await call.ask(listBlocks, { tenant, limit: pageSize, after: page.next });
    yield await withUrls(call, page);
  }
}

async function withUrls({ ask }: Call, { items }: BlockPage) {
  const ids = [...new Set(items.flatMap(({ tenant }) => tenant?.id ?? []))];
  const urls = ids.length > 0 ? await ask(listTenantUrls, { ids }) : new Map<string, string>();
  return items.map((block) => toListedNumbers(block, (block.tenant && urls.get(block.tenant.id)) ?? null));
}
