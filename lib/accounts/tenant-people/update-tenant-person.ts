import { command } from '../../command';
import type { Person } from '../model';
import { getChangeable, requireFreeEmail, requireSomebodyLeft, tellOf } from './find-tenant-person';
import { ofTenant, TenantPersonChange } from './model';

/** Changes name or e-mail address, disables or enables. Another address and disabling end sessions at once. */
export const updateTenantPerson = command({
  name: 'tenant-person.update',
  input: TenantPersonChange.extend(ofTenant),
  async run(context, { name, email, disabled, ...meant }) {
    const { stores, now } = context;
    const before = await getChangeable(context, meant);
    const after: Person = {
      ...before,
      name: name ?? before.name,
      email: email ?? before.email,
      disabledAt: disabled === undefined ? before.disabledAt : disabled ? (before.disabledAt ?? now) : null,
    };
    const isChanged = (['name', 'email', 'disabledAt'] as const).some(
      (member) => after[member] !== before[member],
    );
    if (!isChanged) return { result: before, audit: null };
    if (after.disabledAt !== null) await requireSomebodyLeft(context, before, meant.tenantId);
    if (after.email !== before.email)
      await requireFreeEmail(stores, { email: after.email, tenantId: meant.tenantId, exceptId: before.id });
    const saved = { ...after, updatedAt: now, version: before.version + 1 };
    await stores.people.save(saved);
    if (after.disabledAt !== null || after.email !== before.email)
      await stores.sessions.removeByPerson(before.id);
    return { result: saved, audit: tellOf(saved, { before, after: saved }) };
  },
});
