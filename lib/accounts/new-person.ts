import type { Role } from '../actor';
import type { Person } from './model';

interface NewPerson {
  id: string;
  email: string;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  tenantId?: string;
  now: string;
}

export function newPerson({ now, tenantId, ...given }: NewPerson): Person {
  return {
    ...given,
    tenantId: tenantId ?? null,
    disabledAt: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}
