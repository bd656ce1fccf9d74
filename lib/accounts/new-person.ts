import type { Role } from '../actor';
import type { Person } from './model';

interface NewPerson {
  id: string;
  email: string;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  tenantId?: string;
  loginId?: string | null;
  now: string;
}

export function newPerson({ now, tenantId, loginId, ...given }: NewPerson): Person {
  return {
    ...given,
    loginId: loginId ?? null,
    secondFactorAt: null,
    tenantId: tenantId ?? null,
    disabledAt: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}
