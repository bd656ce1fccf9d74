import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { Configuration, Envelope, Place, Tokens, Wanted } from './openapi-schemas';

type OpenApiDocument = ReturnType<typeof createDocument>;

/** The methods of this door in OpenAPI 3.1, for whoever worked with the vendor's Swagger page. */
export function createMxOneDocument(version: string): OpenApiDocument {
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Tenantry: MX-ONE tenant configuration', version, description },
    servers: [{ url: '/' }],
    tags: [{ name: 'Login' }, { name: 'Tenant configuration' }],
    security: [{ token: [] }],
    paths: {
      '/auth/login': { post: login },
      '/auth/refresh': { post: refresh },
      '/tenant/tenant-configuration/v1': { get: read, post: create, put: replace, delete: remove },
    },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'From POST /auth/login.' },
      },
      schemas: { TenantConfiguration: Configuration, Tokens, ErrorEnvelope: Envelope },
    },
  });
}

const description = [
  'Log in with the e-mail address of a person as username, then send `Authorization: Bearer <token>`.',
  'Every failure has the same body; `errorMsg` names each field, `responseCode` is the status.',
].join(' ');

const names: Record<number, string> = {
  400: 'Bad request',
  401: 'Authentication failure',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  412: 'Changed since the version in If-Match',
  413: 'Too large',
  415: 'Not sent as application/json',
  429: 'Too many requests',
  503: 'Busy',
  507: 'The disk is full',
};

const login = operation({
  id: 'login',
  summary: 'Log in',
  tag: 'Login',
  body: z.strictObject({ username: z.string(), password: z.string() }),
  success: [200, 'The tokens.', Tokens],
  refusals: [400, 403],
});

const refresh = operation({
  id: 'refresh',
  summary: 'Get a new pair of tokens',
  tag: 'Login',
  body: z.strictObject({ refreshToken: z.string() }),
  success: [200, 'The tokens.', Tokens],
  refusals: [400, 401],
});

const create = operation({
  id: 'createTenantConfiguration',
  summary: 'Add a tenant customer',
  body: Configuration,
  success: [201, 'The whole object with its defaults.', Configuration],
  refusals: [400, 401, 403, 404],
});

const read = operation({
  id: 'readTenantConfigurations',
  summary: 'Read one tenant customer, or a list of them',
  query: Wanted,
  success: [
    200,
    'One object when both are given, otherwise a list; Link has its next page.',
    z.union([Configuration, z.array(Configuration)]),
  ],
  refusals: [400, 401, 403, 404],
});

const replace = operation({
  id: 'replaceTenantConfiguration',
  summary: 'Replace the configuration of the customer that the body names',
  body: Configuration,
  success: [200, 'The whole object.', Configuration],
  refusals: [400, 401, 403, 404, 412],
});

const remove = operation({
  id: 'removeTenantConfiguration',
  summary: 'Move a tenant customer to the bin',
  query: Place,
  success: [200, 'What was removed.', Configuration],
  refusals: [400, 401, 403, 404, 412],
});

interface Words {
  id: string;
  summary: string;
  tag?: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  success: [status: number, description: string, schema: z.ZodType];
  refusals: number[];
}

function operation({ id, summary, tag = 'Tenant configuration', query, body, success, refusals }: Words) {
  const [status, words, schema] = success;
  const always = body ? [405, 413, 415, 429, 503, 507] : [405, 429, 503, 507];
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(tag === 'Login' && { security: [] }),
    ...(query && { requestParams: { query } }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [status]: { description: words, content: { 'application/json': { schema } } },
      ...Object.fromEntries(
        [...refusals, ...always].map((refusal) => [
          refusal,
          { description: names[refusal], content: { 'application/json': { schema: Envelope } } },
        ]),
      ),
    },
  } as ZodOpenApiOperationObject;
}
