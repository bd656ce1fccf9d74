import { type ApiDocument, nameOfRef, type Schema, type ShownOperation } from './read-document';

/** What a request of this operation may look like, for bodies that an outline of the schema would not make clear. */
const bodies: Record<string, unknown> = {
  createTenant: {
    name: 'Greene Services',
    telephony: {
      system: 'MX-ONE Stockholm',
      customerNumber: 100,
      domainName: 'acme.example',
      directoryNumbers: [{ directoryNumbers: '1000-1020' }],
    },
  },
  updateTenant: { company: 'Greene Services AB', contact: { phone: null } },
  restoreTenant: { name: 'Greene Services 2', url: 'greene-services-2' },
  replaceTelephony: {
    system: 'MX-ONE Stockholm',
    customerNumber: 100,
    domainName: 'acme.example',
    directoryNumbers: [{ directoryNumbers: '1000-1020', extraDigits: '55' }],
    subscribers: [
      {
        numberRange: 1,
        featurelevel: 'STANDARD',
        dialingPrivileges: 'National',
        endUserDeviceType: 'Mitel 6865i',
      },
    ],
  },
  deriveNumbers: { directoryNumbers: '1000-1020' },
  createTelephonySystem: {
    name: 'MX-ONE Stockholm',
    servers: [1, 2],
    domains: ['acme.example'],
    featureLevels: ['BASIC', 'STANDARD'],
  },
  updateTelephonySystem: { domains: ['acme.example', 'greene.example'] },
  createPerson: { email: 'ann@provider.example', name: 'Ann Berg', role: 'provider-operator' },
  updatePerson: { role: 'provider-auditor' },
  signIn: { email: 'ann@provider.example', password: '…' },
};

const queries: Record<string, string> = {
  listTenants: '?q=1007&count=true',
  listAuditEntries: '?action=tenant.&since=2026-11-01',
  findOverlaps: '?system=MX-ONE%20Stockholm&numbers=1000-1020',
};

/** The operation as a curl command for a POSIX shell, with the address of this console. */
export function curlOf(operation: ShownOperation, origin: string): string {
  const { operationId, method, path, security, requestBody, parameters = [] } = operation;
  const address = `${origin}/api/v1${path.replace('{id}', '$ID')}${queries[operationId] ?? ''}`;
  const type = Object.keys(requestBody?.content ?? {})[0];
  const body = bodies[operationId];
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"${address}"`,
    ...(security?.length === 0 ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(parameters.some(({ name }) => name === 'If-Match') ? [`-H 'If-Match: "1"'`] : []),
    ...(type && body !== undefined
      ? [`-H 'Content-Type: ${type}'`, `-d '${JSON.stringify(body, undefined, 2)}'`]
      : []),
  ];
  return lines.join(' \\\n  ');
}

/** An answer made of the schema's own examples, deep enough to be read. */
export function exampleOf(schema: Schema, document: ApiDocument, depth = 0): unknown {
  if (schema.$ref)
    return exampleOf(document.components.schemas[nameOfRef(schema.$ref)] ?? {}, document, depth);
  if (schema.examples?.length) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return exampleOf(schema.anyOf[0] ?? {}, document, depth);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' || schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, member]) => [
        name,
        exampleOf(member, document, depth + 1),
      ]),
    );
  }
  if (type === 'array') return depth > 6 ? [] : [exampleOf(schema.items ?? {}, document, depth + 1)];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (schema.format === 'date-time') return '2026-11-21T10:00:00.000Z';
  return type === 'string' ? '…' : null;
}
