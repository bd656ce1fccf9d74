import { mostEndpoints, type Tenant } from '../tenants/model';
import type { ImportChoices } from '../transfer/model';
import { type ItemDraft, settled } from '../transfer/plan-item';
import type { MappedEndpoint } from './mapping/map-endpoints';
import { planObject } from './plan-object';

type Endpoint = Tenant['endpoints'][number];

/** The service endpoints by name; where several have one name, the first of the package meets the first of the tenant. */
export function planEndpoints(
  packed: readonly MappedEndpoint[],
  own: readonly Endpoint[],
  choices: ImportChoices,
): { items: ItemDraft[]; endpoints: Endpoint[] } {
  const endpoints = own.map((endpoint) => ({ ...endpoint }));
  const places = placesByKey(own);
  const items = keysOf(packed).map(({ key, endpoint }): ItemDraft => {
    const { name, before, after, entry } = endpoint;
    const place = places.get(key);
    const standing = place === undefined ? 'new' : own[place]?.url === after ? 'same' : 'other';
    const { item, comesIn } = planObject(choices, {
      kind: 'endpoint',
      key,
      what: name,
      conflict: 'package-endpoint',
      standing,
      reason: sayAddress({
        before,
        after,
        isMapped: entry !== null,
        here: place === undefined ? null : own[place]?.url,
      }),
    });
    if (!comesIn) return item;
    if (place !== undefined) endpoints[place] = { name, url: after };
    else if (endpoints.length < mostEndpoints) endpoints.push({ name, url: after });
    else
      return settled({
        kind: 'endpoint',
        key,
        what: name,
        verdict: 'refuse',
        reason: `A tenant has at most ${mostEndpoints} endpoints. Leave others out first.`,
      });
    return item;
  });
  return { items, endpoints };
}

interface Said {
  before: string;
  after: string;
  isMapped: boolean;
  here: string | null | undefined;
}

function sayAddress({ before, after, isMapped, here }: Said): string {
  const was = here ? `${here} becomes ${after}` : after;
  return isMapped ? `${was}, mapped from ${before}.` : `${was}.`;
}

function keysOf<Named extends { name: string }>(
  endpoints: readonly Named[],
): { key: string; endpoint: Named }[] {
  const seen = new Map<string, number>();
  return endpoints.map((endpoint) => {
    const count = (seen.get(endpoint.name) ?? 0) + 1;
    seen.set(endpoint.name, count);
    return { key: `endpoint:${endpoint.name}${count > 1 ? `#${count}` : ''}`, endpoint };
  });
}

function placesByKey(endpoints: readonly Endpoint[]): Map<string, number> {
  return new Map(keysOf(endpoints).map(({ key }, at) => [key, at]));
}
