/** The parts of an OpenAPI document that the page shows; the document is our own, so its shape is known. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  default?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
}

interface Answer {
  $ref?: string;
  description?: string;
  content?: Record<string, { schema: Schema }>;
}

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, Answer>;
}

export interface ApiDocument {
  info: { version: string; description: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, { description: string }> };
}

export interface ShownOperation extends Operation {
  method: string;
  path: string;
}

/** The operations of each group, in the order of the groups. */
export function groupOperations({
  tags,
  paths,
}: ApiDocument): { name: string; operations: ShownOperation[] }[] {
  const all = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
  return tags.map(({ name }) => ({ name, operations: all.filter(({ tags: [tag] }) => tag === name) }));
}

export function nameOfRef(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** "text, up to 40 characters" */
export function describeType(schema: Schema): string {
  if (schema.$ref) return nameOfRef(schema.$ref);
  if (schema.anyOf) return schema.anyOf.map(describeType).join(' or ');
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type ?? 'anything']).map(typeName);
  const name =
    types[0] === 'list' && schema.items ? `list of ${describeType(schema.items)}` : types.join(' or ');
  return [name, ...limitsOf(schema)].join(', ');
}

/** What a nested member has to unfold: the schema with members inside optional, null or list wrappers. */
export function membersOf(schema: Schema, { components }: ApiDocument): Schema | undefined {
  if (schema.properties) return schema;
  if (schema.$ref) return components.schemas[nameOfRef(schema.$ref)];
  if (schema.items) return membersOf(schema.items, { components } as ApiDocument);
  for (const choice of schema.anyOf ?? []) {
    const found = membersOf(choice, { components } as ApiDocument);
    if (found) return found;
  }
  return undefined;
}

const typeNames: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  array: 'list',
  object: 'object',
  null: 'null',
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}

function limitsOf({ minimum, maximum, maxLength, minItems, maxItems, format }: Schema): string[] {
  const range =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum}`
      : minimum !== undefined
        ? `${minimum} or more`
        : maximum !== undefined && `up to ${maximum}`;
  return [
    range,
    maxLength !== undefined && `up to ${maxLength} characters`,
    minItems !== undefined && `at least ${minItems}`,
    maxItems !== undefined && `at most ${maxItems} items`,
    format === 'date-time' && 'ISO 8601',
  ].filter((limit): limit is string => Boolean(limit));
}
