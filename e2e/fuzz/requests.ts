import fc from 'fast-check';
import { jsonRows } from '../authorisation/json-rows';
import { vendorRows } from '../authorisation/vendor-rows';
import { type Body, bodyFor } from './bodies';
import { type Door, doorOf } from './doors';
import { canary, filters, text } from './values';

/** Who sends it; `nobody` sends nothing of the kind, `forged` a token that was never given. */
const senders = ['administrator', 'operator', 'auditor', 'reading-key', 'nobody', 'forged'] as const;

export type Sender = (typeof senders)[number];

/** One request, by which it can be sent again: ids of this run stand in it as `{tenant}`. */
export interface FuzzRequest {
  method: string;
  path: string;
  door: Door;
  sender: Sender;
  headers: Record<string, string>;
  body: Body | null;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What ends a session or takes a key away is sent without one: the rest of the run needs it. */
const endsSessions =
  /^DELETE \/api\/v1\/(session|people|api-keys)|logout|endsession|LogoutAll|PUT \/api\/v1\/session\/password/i;

/** Of an address beyond the limit nobody reads the method, so the refusal has a body that HEAD must not have. */
const longestOfHead = 8000;

/** By design these answer when something happens, not at once. */
const waits = /^(GET|HEAD) \/api\/v1\/events/;

const routes = Object.keys({ ...jsonRows, ...vendorRows })
  .filter((row) => !waits.test(row) && row !== 'GET /api/metrics')
  .map((row) => {
    const [method = '', route = ''] = row.split(' ');
    return { method, route };
  });

const member = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('{tenant}', '{url}', '{number}', '{key}') },
  { weight: 1, arbitrary: fc.constantFrom('none', '1', '%00', '..%2f..', '%E0%A4%A', '%ff', '{url}.') },
  { weight: 2, arbitrary: text.map((value) => encode(value.slice(0, 200)) || 'x') },
);

const names: Record<Door, readonly string[]> = {
  json: ['q', 'limit', 'after', 'before', 'count', 'sort', 'status', 'kind', 'state', 'tenantId', 'deleted'],
  'mx-one': ['mxoneSubsystem', 'customerNumber', 'limit', 'after'],
  'bright-pattern': ['keepAccessNumbers', 'count', 'tenantUrl'],
  akana: [
    'fedmemberId',
    'IncludeSecuritySettings',
    'download',
    'migration.export.include.apis',
    'wrapInHTML',
  ],
  longjump: ['fieldList', 'pageSize', 'page', 'sortBy', 'sortOrder', 'sortBy2', 'getTotalRecordCount', 'alt'],
};

const numbers = fc.constantFrom('0', '1', '-1', '50', '1000000000', '1.5', 'x', '');

function queryFor(door: Door): fc.Arbitrary<string> {
  const value = fc.oneof(text, numbers).map((one) => encode(one.slice(0, 2000)));
  const name = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names[door]) },
    { weight: 1, arbitrary: fc.constantFrom(encode(canary), '__proto__', 'a[b]', '') },
  );
  const pairs = fc.array(
    fc.tuple(name, value).map(([one, given]) => `${one}=${given}`),
    { maxLength: 4 },
  );
  const filter = fc.constantFrom(...filters).map((one) => [`filter=${encode(one)}`]);
  // Nobody may wait for an import that others run.
  const lock = door === 'bright-pattern' ? ['lockTimeout=0'] : [];
  const all = door === 'longjump' ? fc.oneof(pairs, filter) : pairs;
  return all.map((given) => [...lock, ...given].join('&')).map((query) => (query ? `?${query}` : ''));
}

const accepts = [
  '*/*',
  'application/json',
  'application/xml',
  'text/xml;q=0.3, application/json;q=0.2',
  'application/vnd.soa.v81+json',
  'image/png',
  'application/json;q=2;q="',
  canary,
];

const headers = fc
  .tuple(
    fc.option(fc.constantFrom(...accepts), { freq: 2 }),
    fc.subarray(
      [
        ['x-reason', canary],
        ['x-reason', 'r'.repeat(3000)],
        ['idempotency-key', 'a b'],
        ['if-match', '"0"'],
        ['if-match', canary],
        ['if-none-match', '*'],
        ['cookie', 'sid=x; JSESSIONID=y; AtmoAuthToken_{url}=TokenID%3Dz; Csrf-Token_{url}=%25'],
        ['cookie', `sid=${canary}; =; ;;`],
        ['origin', 'https://elsewhere.example'],
        ['sec-fetch-site', 'cross-site'],
        ['x-csrf-token_{url}', 'TokenID%3Dx%2CexpirationTime%3D1%2Csig%3Dx'],
        ['x-forwarded-host', 'elsewhere.example'],
        ['x-middleware-subrequest', 'middleware:middleware'],
        ['range', 'bytes=0-1'],
        ['expect', '100-continue'],
        ['accept-language', canary],
      ] as [string, string][],
      { maxLength: 2 },
    ),
    fc.boolean(),
  )
  .map(([accept, others, isPlain]) =>
    isPlain ? {} : Object.fromEntries([...(accept ? [['accept', accept] as const] : []), ...others]),
  );

/** Every language gets its share, however many addresses it has. */
const anyRoute = fc.oneof(
  { weight: 4, arbitrary: routeOf('json') },
  { weight: 2, arbitrary: routeOf('bright-pattern') },
  { weight: 1, arbitrary: routeOf('mx-one') },
  { weight: 3, arbitrary: routeOf('akana') },
  { weight: 3, arbitrary: routeOf('longjump') },
);

function routeOf(door: Door) {
  return fc.constantFrom(...routes.filter(({ route }) => doorOf(route) === door));
}

/** Every request that this run might send. */
export const request: fc.Arbitrary<FuzzRequest> = anyRoute.chain(({ method, route }) => {
  const door = doorOf(route);
  const members = (route.match(/\[\w+\]/g) ?? []).length;
  return fc
    .record({
      method: fc.oneof(
        { weight: 6, arbitrary: fc.constant(method) },
        { weight: 1, arbitrary: fc.constantFrom(...methods) },
      ),
      members: fc.array(member, { minLength: members, maxLength: members }),
      tail: fc.oneof(
        { weight: 20, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom('/', '/x', `/${encode(canary)}`, '/%2e%2e') },
      ),
      query: queryFor(door),
      headers,
      sender: fc.oneof(
        { weight: 4, arbitrary: fc.constant<Sender>('administrator') },
        { weight: 2, arbitrary: fc.constantFrom(...senders) },
      ),
      body: bodyFor(door),
    })
    .map((drawn): FuzzRequest => {
      let at = 0;
      const path = route.replaceAll(/\[\w+\]/g, () => drawn.members[at++] ?? 'x');
      const ends = endsSessions.test(`${drawn.method} ${route}`) || endsSessions.test(`${method} ${route}`);
      return {
        method: drawn.method,
        path: `${path}${drawn.tail}${drawn.method === 'HEAD' ? drawn.query.slice(0, longestOfHead) : drawn.query}`,
        door,
        sender: ends ? 'forged' : drawn.sender,
        headers: drawn.headers,
        body: ['GET', 'HEAD', 'OPTIONS'].includes(drawn.method) ? null : drawn.body,
      };
    });
});

/** As scripts do, and where a lone surrogate cannot be encoded, what it becomes. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}
