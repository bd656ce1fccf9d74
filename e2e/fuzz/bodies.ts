import fc from 'fast-check';
import type { Door } from './doors';
import { brokenJson, brokenProperties, brokenXml, canary, text } from './values';

/** What is sent, and what it claims to be. `archive` stands for a real one of this run, changed at a place. */
export interface Body {
  type: string | null;
  text?: string;
  archive?: { at: number; change: 'none' | 'flip' | 'cut' | 'twice' };
  /** Around an archive, the part of a form that it is. */
  part?: string;
}

/** Documents that each door knows, with a value to break. */
const documents: Record<Door, (value: string) => object> = {
  json: (value) => ({
    name: value || 'x',
    url: value,
    company: value,
    contact: { email: value },
    telephony: { system: value, customerNumber: value, directoryNumbers: [{ directoryNumbers: value }] },
    endpoints: [{ name: value, url: value }],
  }),
  'mx-one': (value) => ({
    username: value,
    password: value,
    refreshToken: value,
    mxoneSubsystem: value,
    customerNumber: 7,
    customerName: value,
    acronym: value,
    domainName: value,
    financeId: value,
    directoryNumbers: [{ directoryNumbers: value, prefixLength: 2, extraDigits: value }],
  }),
  'bright-pattern': (value) => ({
    number: value,
    count: 1,
    tenantUrl: value,
    tenantName: value,
    templateUrl: value,
    numberMap: { [value]: value },
    firstName: value,
    lastName: value,
    loginId: value,
    password: value,
    email: value,
    domain: value,
    host: value,
    port: 1,
    lockTimeout: 0,
  }),
  akana: (value) => ({
    email: value,
    password: value,
    TenantName: value,
    TenantID: value,
    State: value,
    MaxFileSizeForUpload: value,
    ReadRequestCSRFSupport: value,
  }),
  longjump: (value) => ({
    platform: {
      tenant: {
        company: value,
        name: value,
        email: value,
        first_name: value,
        last_name: value,
        partner: value,
      },
      login: { userName: value, password: value },
    },
  }),
};

/** Documents that a door takes, each of something new. */
const taken: Record<Door, (name: string) => object> = {
  json: (name) => ({ name, company: name, contact: { email: `${name}@x.example` } }),
  'mx-one': (name) => ({
    mxoneSubsystem: '{system}',
    customerNumber: 9,
    customerName: name,
    domainName: 'voice.example',
  }),
  'bright-pattern': (name) => ({
    number: '46800000000',
    count: 1,
    tenantUrl: '{url}',
    domain: `${name}.example`,
  }),
  akana: (name) => ({ TenantID: name, TenantName: name, Description: canary }),
  longjump: (name) => ({
    platform: { tenant: { company: canary, email: `${name}@x.example`, first_name: 'A', last_name: name } },
  }),
};

const fresh = fc.nat(10 ** 9).map((number) => `fuzz${number}`);

/** Some members of a document, each as it is: what is left out is as telling as what is in it. */
function some(document: object): fc.Arbitrary<object> {
  return fc.subarray(Object.entries(document)).map((members) => Object.fromEntries(members) as object);
}

const jsonText = (door: Door): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: text.chain((value) => some(documents[door](value))).map((one) => JSON.stringify(one)),
    },
    { weight: 3, arbitrary: fresh.map((name) => JSON.stringify(taken[door](name))) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
    { weight: 2, arbitrary: fc.constantFrom(...brokenJson) },
  );

const xmlText = (door: Door): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: text.map((value) => elements(documents[door](value))) },
    { weight: 3, arbitrary: fresh.map((name) => elements(taken[door](name))) },
    { weight: 3, arbitrary: fc.constantFrom(...brokenXml) },
  );

const archive = fc.record({
  at: fc.nat(100_000),
  change: fc.constantFrom(
    'none' as const,
    'flip' as const,
    'flip' as const,
    'cut' as const,
    'twice' as const,
  ),
});

/** A body for this door: mostly one that it takes, sometimes one that is another door's, or a lie about its kind. */
export function bodyFor(door: Door): fc.Arbitrary<Body | null> {
  const json = jsonText(door).map((given): Body => ({ type: 'application/json', text: given }));
  const xml = xmlText(door).map((given): Body => ({ type: 'application/xml', text: given }));
  const form = fc.tuple(fc.constantFrom('grant_type', 'client_id', 'name', 'x'), text).map(
    ([name, value]): Body => ({
      type: 'application/x-www-form-urlencoded',
      text: `grant_type=client_credentials&${name}=${encodeURIComponent(value.toWellFormed())}&client_secret=x`,
    }),
  );
  const multipart = fc
    .tuple(archive, fc.constantFrom('Package', 'template', 'MappingProperties', canary))
    .map(([given, part]): Body => ({ type: 'multipart/form-data', archive: given, part }));
  const zip = archive.map((given): Body => ({ type: 'application/zip', archive: given }));
  const properties = fc
    .constantFrom(...brokenProperties)
    .map((given): Body => ({ type: 'text/plain', text: given }));
  const lie = fc
    .tuple(
      fc.oneof(json, xml, form, properties),
      fc.constantFrom(null, 'text/html', 'application/json; charset=utf-16', 'multipart/form-data', canary),
    )
    .map(([body, type]): Body => ({ ...body, type }));
  return fc.oneof(
    { weight: door === 'longjump' || door === 'akana' ? 4 : 8, arbitrary: json },
    { weight: door === 'longjump' || door === 'akana' ? 5 : 1, arbitrary: xml },
    { weight: 1, arbitrary: form },
    { weight: door === 'akana' || door === 'bright-pattern' ? 3 : 1, arbitrary: multipart },
    { weight: door === 'akana' || door === 'longjump' ? 1 : 2, arbitrary: zip },
    { weight: 1, arbitrary: properties },
    { weight: 2, arbitrary: lie },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function elements(value: unknown): string {
  if (Array.isArray(value)) return value.map(elements).join('');
  if (typeof value !== 'object' || value === null) return escaped(String(value));
  return Object.entries(value)
    .map(([name, member]) => `<${safe(name)}>${elements(member)}</${safe(name)}>`)
    .join('');
}

function safe(name: string): string {
  return /^[a-z_][\w.]*$/i.test(name) ? name : 'x';
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
