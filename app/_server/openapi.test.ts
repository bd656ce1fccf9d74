import { describe, expect, it } from 'vitest';
import { createOpenApiDocument } from '@/lib/openapi/document';
import { listRouteFiles, offeredMethods } from './json-door.testing';

type Json = Record<string, unknown>;

/** As a reader outside gets it. */
const document = JSON.parse(JSON.stringify(createOpenApiDocument('1.2.3'))) as Json;
const paths = document.paths as Record<string, Record<string, Json>>;
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  it('describes exactly the routes and methods there are', async () => {
    const offered: string[] = [];
    for (const route of listRouteFiles()) {
      for (const method of await offeredMethods(route)) offered.push(`${method} ${route.path}`);
    }
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual(offered.sort());
  });

  it('has the members that OpenAPI 3.1 requires', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({ title: 'Tenantry', version: '1.2.3' });
    for (const { path, operation } of operations) {
      expect(operation.responses, path).not.toEqual({});
      for (const [status, response] of Object.entries(operation.responses as Record<string, Json>)) {
        expect(status).toMatch(/^[1-5]\d\d$/);
        expect('$ref' in response || typeof response.description === 'string', `${path} ${status}`).toBe(
          true,
        );
      }
      if (operation.requestBody) expect(operation.requestBody).toHaveProperty('content');
    }
  });

  it('names each operation once, and puts each into a group that is listed', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = (document.tags as { name: string }[]).map(({ name }) => name);
    for (const { operation } of operations) {
      expect(operation.tags).toHaveLength(1);
      expect(tags).toContain((operation.tags as string[])[0]);
    }
  });

  it('declares every member of a path, and no other', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = ((operation.parameters as Json[] | undefined) ?? []).filter(
        ({ in: where }) => where === 'path',
      );
      expect(declared.map(({ name }) => name)).toEqual(inPath);
      expect(declared.every(({ required }) => required === true)).toBe(true);
    }
  });

  it('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references.length).toBeGreaterThan(50);
    for (const reference of new Set(references)) {
      const parts = reference.replace(/^#\//, '').split('/');
      const found = parts.reduce<unknown>((value, part) => (value as Json | undefined)?.[part], document);
      expect(found, reference).toBeTypeOf('object');
    }
  });

  it('says the limits that the drafts enforce', () => {
    const { TelephonyProfileDraft, TenantPatch } = (document.components as Json).schemas as Record<
      string,
      Json
    >;
    expect(TelephonyProfileDraft).toMatchObject({
      required: expect.arrayContaining(['system', 'customerNumber', 'domainName', 'directoryNumbers']),
      properties: {
        customerNumber: { type: 'integer', minimum: 1, maximum: 50_000 },
        financeId: { anyOf: [{ type: 'string', maxLength: 255 }, { type: 'null' }] },
        directoryNumbers: { minItems: 1 },
      },
    });
    expect(TenantPatch).not.toHaveProperty('required');
  });
});
