import * as z from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';

/** Groups of the reference page, in its order. */
export const groups = {
  tenants: 'Tenants',
  partners: 'Partners',
  numbering: 'Numbering',
  'calling-lists': 'Calling lists',
  'number-sheets': 'Sheets of numbers',
  'telephony-systems': 'Telephony systems',
  'access-numbers': 'Access numbers',
  trunks: 'Trunks and SMS accounts',
  imports: 'Imports',
  templates: 'Templates',
  moves: 'Moves and transfer requests',
  jobs: 'Jobs',
  people: 'People',
  mails: 'Mails',
  webhooks: 'Webhooks and events',
  session: 'Session',
  reports: 'Reports',
  audit: 'Audit',
  service: 'Service',
} as const;

export interface OperationWords {
  id: string;
  group: keyof typeof groups;
  summary: string;
  description?: string;
  path?: z.ZodObject;
  query?: z.ZodObject;
  body?: {
    schema: z.ZodType;
    optional?: boolean;
    type?: string;
    /** What can be sent in its place. */
    instead?: { schema: z.ZodType; type: string };
  };
  success: { status: 200 | 201 | 204; description: string; schema?: z.ZodType; type?: string };
  /** Statuses beside the ones every operation may answer. */
  refusals?: (400 | 401 | 404 | 409 | 412 | 422)[];
  /** `etag`: answers one; `if-none-match`, `if-match`: honours it. */
  conditions?: ('etag' | 'if-none-match' | 'if-match')[];
  /** For operations that need no sign-in. */
  open?: boolean;
}

export const Id = z.strictObject({ id: z.string() });

const headerTexts = {
  'if-none-match': 'An ETag read before: answers 304 when nothing has changed since.',
  'if-match': 'One ETag read before: refused with 412 when somebody has changed it since.',
  'idempotency-key': '1 to 200 visible ASCII characters: the same request with the same key is run once.',
  'x-reason': 'Why, in the words of the person who acts; kept in the audit log. Up to 500 characters.',
};

/** One operation in the words of OpenAPI. */
export function operation(method: string, words: OperationWords): ZodOpenApiOperationObject {
  const { id, group, summary, description, path, query, body, success, open } = words;
  return {
    operationId: id,
    tags: [groups[group]],
    summary,
    ...(description && { description }),
    ...(open && { security: [] }),
    requestParams: { ...(path && { path }), ...(query && { query }), ...headersOf(method, words) },
    ...(body && {
      requestBody: {
        required: !body.optional,
        content: {
          [body.type ?? 'application/json']: { schema: body.schema },
          ...(body.instead && { [body.instead.type]: { schema: body.instead.schema } }),
        },
      },
    }),
    responses: {
      [success.status]: {
        description: success.description,
        ...answerHeaders(words),
        ...(success.schema && {
          content: { [success.type ?? 'application/json']: { schema: success.schema } },
        }),
      },
      ...refusals(method, words),
    },
  } as ZodOpenApiOperationObject;
}

function headersOf(method: string, { conditions = [], open }: OperationWords) {
  const names: (keyof typeof headerTexts)[] = [];
  if (conditions.includes('if-none-match')) names.push('if-none-match');
  if (conditions.includes('if-match')) names.push('if-match');
  if (method === 'post' && !open) names.push('idempotency-key');
  if (method !== 'get' && !open) names.push('x-reason');
  if (names.length === 0) return {};
  const header = names.map((name) => [
    nameOf(name),
    z.string().optional().meta({ description: headerTexts[name] }),
  ]);
  return { header: z.object(Object.fromEntries(header) as Record<string, z.ZodType>) };
}

function nameOf(header: string): string {
  return header.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function answerHeaders({ conditions = [], success: { status } }: OperationWords) {
  const headers = {
    ...(conditions.includes('etag') && {
      ETag: { description: 'The version, in quotes.', schema: { type: 'string' } },
    }),
    ...(conditions.includes('etag') &&
      status === 201 && {
        Location: { description: 'The address of what was made.', schema: { type: 'string' } },
      }),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

function refusals(method: string, { conditions = [], refusals: own = [], body, open }: OperationWords) {
  const statuses = new Set<number>([429, 503, 507, ...own]);
  if (!open) statuses.add(401).add(403);
  if (conditions.includes('if-none-match')) statuses.add(304);
  if (conditions.includes('if-match')) statuses.add(400).add(412);
  if (body) statuses.add(400).add(413).add(415).add(422);
  if (method === 'post' && !open) statuses.add(400).add(409);
  return Object.fromEntries(
    [...statuses].sort().map((status) => [status, { $ref: `#/components/responses/${status}` }]),
  );
}
