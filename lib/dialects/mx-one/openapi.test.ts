import { expect, it } from 'vitest';
import { createMxOneDocument } from './openapi';
import { Configuration } from './openapi-schemas';
import { leastExample, wholeExample } from './testing';

type Json = Record<string, unknown>;

const document = JSON.parse(JSON.stringify(createMxOneDocument('1.2.3'))) as Json;
const paths = document.paths as Record<string, Record<string, Json>>;

it('describes the methods of the door', () => {
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described).toEqual([
    'POST /auth/login',
    'POST /auth/refresh',
    'GET /tenant/tenant-configuration/v1',
    'POST /tenant/tenant-configuration/v1',
    'PUT /tenant/tenant-configuration/v1',
    'DELETE /tenant/tenant-configuration/v1',
  ]);
});

it('allows the examples, and names the members in the documented order', () => {
  expect(Configuration.safeParse(wholeExample).success).toBe(true);
  expect(Configuration.safeParse(leastExample).success).toBe(true);
  expect(Object.keys(Configuration.shape)).toEqual(Object.keys(wholeExample));
});

it('needs of a customer only what has no default', () => {
  const schemas = (document.components as Json).schemas as Record<string, Json>;
  expect(schemas.TenantConfiguration?.required).toEqual(Object.keys(leastExample));
});

it('has no reference that leads nowhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(10);
  for (const [, reference = ''] of references) {
    const found = reference.split('/').reduce<unknown>((value, part) => (value as Json)?.[part], document);
    expect(found, reference).toBeTypeOf('object');
  }
});
