import { command } from '../../command';
import { followPerson } from '../../invitations/follow-person';
import { getLive } from '../../tenants/change-tenant';
import type { Person } from '../model';
import {
  getChangeable,
  requireFreeNames,
  requireRoleIn,
  requireSomebodyLeft,
  tellOf,
} from './find-tenant-person';
import { ofTenant, TenantPersonChange } from './model';

/**
 * Changes name, e-mail address or login id, disables or enables. Another address and disabling end sessions at once; an
 * invitation goes to the new address, or ends.
 */
export const updateTenantPerson = command({
  name: 'tenant-person.update',
  input: TenantPersonChange.extend(ofTenant),
  async run(context, { name, email, loginId, role, disabled, ...meant }) {
    const { stores, now } = context;
    const before = await getChangeable(context, meant);
    const after: Person = {
      ...before,
      name: name ?? before.name,
      email: email ?? before.email,
      role: role ?? before.role,
      loginId: loginId === undefined ? before.loginId : loginId,
      disabledAt: disabled === undefined ? before.disabledAt : disabled ? (before.disabledAt ?? now) : null,
    };
    const isChanged = (['name', 'email', 'loginId', 'role', 'disabledAt'] as const).some(
      (member) => after[member] !== before[member],
    );
    if (!isChanged) return { result: before, audit: null };
    const tenant = await getLive(context, meant.tenantId);
    requireRoleIn(context.actor, tenant, { from: before.role, to: after.role });
    if (after.disabledAt !== null) await requireSomebodyLeft(context, before, meant.tenantId);
    await requireFreeNames(stores, after, { tenantId: meant.tenantId, exceptId: before.id });
    const saved = { ...after, updatedAt: now, version: before.version + 1 };
    await stores.people.save(saved);
    if (after.disabledAt !== null || after.email !== before.email || after.role !== before.role)
      await stores.sessions.removeByPerson(before.id);
    await followPerson(context, before, saved);
    return { result: saved, audit: tellOf(saved, { before, after: saved }) };
  },
});
