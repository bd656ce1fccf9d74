import { element, message } from '@/lib/dialects/longjump/answer';
import { createTenantByRest } from '@/lib/dialects/longjump/create-tenant';
import { findTenantByNumber } from '@/lib/dialects/longjump/find-tenant';
import { readSearch } from '@/lib/dialects/longjump/read-search';
import { readTenant, sayIgnored } from '@/lib/dialects/longjump/read-tenant';
import { readTenantId } from '@/lib/dialects/longjump/read-tenant-by-id';
import { removeTenantByNumber } from '@/lib/dialects/longjump/remove-tenant';
import { searchTenants } from '@/lib/dialects/longjump/search-tenants';
import { answeredOf, tenantElement } from '@/lib/dialects/longjump/tenant-document';
import { updateTenantByRest } from '@/lib/dialects/longjump/update-tenant';
import type { Call } from './endpoint';
import { platformAnswer } from './longjump';
import { readSentRecord, requireOnlyAlt } from './longjump-routes';
import { publicUrl } from './public-url';
import { readIfMatch } from './read-request';

/** A page of the tenants that a filter finds: message, then how many stand on it, then how many there are (L21). */
export async function getTenants({ request, ask, url }: Call): Promise<Response> {
  const { subjects, makers, fields, total } = await ask(searchTenants, readSearch(url));
  const [wanted, base] = [answeredOf(fields), publicUrl()];
  return platformAnswer(
    request,
    [
      ...subjects.map((subject) =>
        tenantElement(subject, { base, makers: makers.get(subject.tenant.id) }, wanted),
      ),
      message(),
      element('recordCount', String(subjects.length)),
      ...(total === undefined ? [] : [element('totalRecordCount', String(total))]),
    ],
    { repeated: 'tenant' },
  );
}

/** 201 with the id of the new tenant inside the message (L8, L19). */
export async function postTenant(call: Call): Promise<Response> {
  const { request, run, url } = call;
  requireOnlyAlt(call);
  let ignored: string | undefined;
  const tenant = await run(createTenantByRest, async () => {
    const record = await readSentRecord(request, 'tenant');
    ignored = sayIgnored(record, 'create');
    return { sent: readTenant(record) };
  });
  const id = String(tenant.number);
  const headers = { location: `${url.pathname.replace(/\/+$/, '')}/${id}` };
  return platformAnswer(request, [message({ ...(ignored && { description: ignored }), id })], {
    status: 201,
    headers,
  });
}

export async function getTenantById(call: Call): Promise<Response> {
  const { request, ask, params } = call;
  requireOnlyAlt(call);
  const { subject, makers } = await ask(findTenantByNumber, { number: readTenantId(params.id) });
  const tenant = tenantElement(subject, { base: publicUrl(), makers });
  return platformAnswer(request, [tenant, message()], {
    headers: { etag: `"${subject.tenant.version}"` },
  });
}

/** What the body does not name stays, what it names and leaves empty is cleared. */
export async function putTenant(call: Call): Promise<Response> {
  const { request, run, params } = call;
  requireOnlyAlt(call);
  const expectedVersion = readIfMatch(request);
  let ignored: string | undefined;
  await run(updateTenantByRest, async () => {
    const record = await readSentRecord(request, 'tenant');
    ignored = sayIgnored(record, 'update');
    return { number: readTenantId(params.id), expectedVersion, record };
  });
  return platformAnswer(request, [message(ignored === undefined ? {} : { description: ignored })]);
}

export async function deleteTenantById(call: Call): Promise<Response> {
  const { request, run, params } = call;
  requireOnlyAlt(call);
  const expectedVersion = readIfMatch(request);
  await run(removeTenantByNumber, { number: readTenantId(params.id), expectedVersion });
  return platformAnswer(request, [message()]);
}
