import { expect, it } from 'vitest';
import type * as z from 'zod';
import { PersonChange } from './accounts/model';
import { AuditListInput } from './audit/list-entries';
import { PageInput } from './page-input';
import { DraftPlace, PreferenceChange } from './preferences/model';
import { TenantListInput } from './tenants/list-tenants';
import { TenantDraft } from './tenants/model';

const long = 'x'.repeat(201);
const endpoint = { name: 'Web', url: 'https://acme.example' };

const cases: [z.ZodType, object][] = [
  [TenantListInput, { q: long }],
  [TenantListInput, { limit: '201' }],
  [TenantListInput, { limit: 'many' }],
  [PageInput, { limit: 0 }],
  [AuditListInput, { limit: 1.5 }],
  [AuditListInput, { after: '-1' }],
  [AuditListInput, { entity: 'cloud' }],
  [TenantDraft, { name: 'Acme', endpoints: Array.from({ length: 201 }, () => endpoint) }],
  [PreferenceChange, { columns: { tenants: Array.from({ length: 101 }, () => 'name') } }],
  [PreferenceChange, { columns: { tenants: [long] } }],
  [PreferenceChange, { columns: { [long]: [] } }],
  [DraftPlace, { kind: long }],
  [PersonChange, { id: 'ann', expectedVersion: 1.5 }],
];

it.each(cases)('says a bound in a sentence of our own: %#', (schema, input) => {
  const issues = schema.safeParse(input).error?.issues ?? [];
  expect(issues.length).toBeGreaterThan(0);
  for (const { message } of issues) expect(message).not.toMatch(/^(Too|Invalid|Expected|Unrecognized)/);
});
