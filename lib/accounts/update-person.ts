import { command } from '../command';
import { conflict, notFound, Problem } from '../problem';
import { type Person, PersonChange } from './model';
import type { PersonStore } from './store';

/** Changes name or role, disables or enables. A changed role and disabling end the person's sessions at once. */
export const updatePerson = command({
  name: 'person.update',
  input: PersonChange,
  async run({ stores, now }, { id, name, role, disabled, expectedVersion }) {
    const before = await stores.people.find(id);
    if (!before || before.tenantId !== null) throw notFound('person');
    if (expectedVersion !== undefined && expectedVersion !== before.version) throw changedMeanwhile(before);
    const after: Person = {
      ...before,
      name: name ?? before.name,
      role: role ?? before.role,
      disabledAt: disabled === undefined ? before.disabledAt : disabled ? (before.disabledAt ?? now) : null,
    };
    const changed =
      after.name !== before.name || after.role !== before.role || after.disabledAt !== before.disabledAt;
    if (!changed) return { result: before, audit: null };

    if (isEnabledAdministrator(before) && !isEnabledAdministrator(after)) {
      await refuseLastAdministrator(stores.people, after);
    }
    const saved = { ...after, updatedAt: now, version: before.version + 1 };
    await stores.people.save(saved);
    const mustSignInAgain = after.role !== before.role || after.disabledAt !== null;
    if (mustSignInAgain) await stores.sessions.removeByPerson(id);
    return {
      result: saved,
      audit: { entity: 'person', id, label: saved.email, before, after: saved },
    };
  },
});

function isEnabledAdministrator({ role, disabledAt }: Person): boolean {
  return role === 'provider-administrator' && disabledAt === null;
}

async function refuseLastAdministrator(people: PersonStore, after: Person): Promise<void> {
  const others = (await people.list()).filter((person) => person.id !== after.id);
  if (others.some(isEnabledAdministrator)) return;
  throw conflict([
    {
      path: after.disabledAt === null ? 'role' : 'disabled',
      code: 'last-administrator',
      message: `${after.name} is the last provider administrator who can sign in. Make somebody else one first.`,
    },
  ]);
}

function changedMeanwhile({ name }: Person): Problem {
  return new Problem({
    kind: 'stale',
    code: 'changed-meanwhile',
    message: `${name} was changed meanwhile. Nothing was overwritten. Look at the new state, then decide.`,
  });
}
