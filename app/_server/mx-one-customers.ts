import { type Customer, isCustomer, toDocument } from '@/lib/dialects/mx-one/document';
import type { Tenant } from '@/lib/tenants/model';
import { json } from './json-answer';

/** One customer as the vendor's document; with `madeAt`, that of a request that made it, 201 with its own address. */
export function customerAnswer(customer: Customer, madeAt?: URL): Response {
  const document = toDocument(customer);
  const { version } = customer;
  if (!madeAt) return json(document, { version });
  const { mxoneSubsystem, customerNumber } = document;
  const query = new URLSearchParams({ mxoneSubsystem, customerNumber: String(customerNumber) });
  return json(document, { status: 201, version, headers: { location: `${madeAt.pathname}?${query}` } });
}

/** A plain list, as a script expects one; where it goes on stands in the Link header (RFC 8288). */
export function customersAnswer(url: URL, page: { items: Customer[]; next: string | null }): Response {
  const documents = page.items.map(toDocument);
  if (page.next === null) return json(documents);
  const query = new URLSearchParams(url.searchParams);
  query.set('after', page.next);
  return json(documents, { headers: { link: `<${url.pathname}?${query}>; rel="next"` } });
}

/** What a command of this door leaves behind has a telephony profile. */
export function requireCustomer(tenant: Tenant): Customer {
  if (isCustomer(tenant)) return tenant;
  throw new Error(`Tenant ${tenant.id} lost its telephony profile.`);
}
