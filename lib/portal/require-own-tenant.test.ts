import { expect, it } from 'vitest';
import { type Actor, roles } from '../actor';
import { requireOwnTenant } from './require-own-tenant';

const of = (role: (typeof roles)[number], tenantId: string | null): Actor => ({
  kind: 'person',
  personId: 'p1',
  name: 'Ann Berg',
  email: 'ann@acme.example',
  role,
  tenantId,
  access: 'full',
  sessionId: 's1',
  mustChangePassword: false,
});

it.each(roles.filter((role) => role !== 'tenant-administrator'))('A %s has every tenant', (role) => {
  expect(() => requireOwnTenant(of(role, null), 't1')).not.toThrow();
});

it('A tenant’s administrator has their own, and no other is told from none', () => {
  expect(() => requireOwnTenant(of('tenant-administrator', 't1'), 't1')).not.toThrow();
  for (const actor of [
    of('tenant-administrator', 't2'),
    of('tenant-administrator', null),
    { kind: 'anonymous' },
  ] as const)
    expect(() => requireOwnTenant(actor, 't1')).toThrow(
      expect.objectContaining({ kind: 'not-found', message: 'This tenant does not exist.' }),
    );
});
