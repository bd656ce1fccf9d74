import type { Role } from '../actor';
import type { Person } from './model';

interface NewPerson {
  id: string;
  email: string;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  now: string;
}

export function newPerson({ now, ...given }: NewPerson): Person {
  return { ...given, disabledAt: null, createdAt: now, updatedAt: now, version: 1 };
}
