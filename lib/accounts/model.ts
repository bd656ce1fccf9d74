import type { Role } from '../actor';

/** Somebody who can sign in. The password's hash never leaves the people store's `findCredentials`. */
export interface Person {
  id: string;
  email: string;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  disabledAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** A signed-in browser or script. Idle after 30 minutes, over after 12 hours. */
export interface Session {
  id: string;
  personId: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  ip: string;
  userAgent: string;
}
