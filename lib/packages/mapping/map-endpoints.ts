import { type Issue, invalid } from '../../problem';
import { type Tenant, TenantDraft } from '../../tenants/model';
import { addressMapper, type MappedAddress } from './map-address';
import { type MappingEntry, mappingPath } from './model';
import { readMapping } from './read-mapping';

type Endpoint = Tenant['endpoints'][number];

export interface MappedEndpoint extends MappedAddress {
  name: string;
}

export interface EndpointMapping {
  /** Every endpoint, in order, with its address before and after. */
  endpoints: MappedEndpoint[];
  /** Lines of the file that matched no endpoint. */
  unused: MappingEntry[];
}

/** What a mapping makes of a tenant's endpoints; without one everything stays. Throws what reading the file throws. */
export function mapEndpoints(endpoints: readonly Endpoint[], mapping: string | null): EndpointMapping {
  const entries = mapping === null ? [] : readMapping(mapping);
  const map = addressMapper(entries);
  const mapped = endpoints.map(({ name, url }) => ({ name, ...map(url) }));
  const used = new Set(mapped.map(({ entry }) => entry));
  return { endpoints: mapped, unused: entries.filter((entry) => !used.has(entry)) };
}

/** The endpoints as they come in. Throws `invalid` for an address that no endpoint can have, with the line. */
export function rewriteEndpoints(endpoints: readonly Endpoint[], mapping: string | null): Endpoint[] {
  if (mapping === null) return [...endpoints];
  const { endpoints: mapped } = mapEndpoints(endpoints, mapping);
  const issues = mapped.flatMap(complainOf);
  if (issues.length > 0) throw invalid(issues);
  return mapped.map(({ name, after }) => ({ name, url: after }));
}

function complainOf({ name, after, entry }: MappedEndpoint): Issue[] {
  if (!entry) return [];
  const parsed = TenantDraft.shape.endpoints.safeParse([{ name: 'endpoint', url: after }]);
  const why = parsed.success
    ? URL.canParse(after)
      ? undefined
      : 'It is no address.'
    : parsed.error.issues[0]?.message;
  if (why === undefined) return [];
  const message = `Line ${entry.line} makes “${after.slice(0, 200)}” of the address of ${name}. ${why} Change the line.`;
  return [{ path: mappingPath, code: 'mapping-result', message }];
}
