import type { ApiSecret } from './model';

export interface ApiSecretStore {
  find(id: string): Promise<ApiSecret | undefined>;
  findByHash(secretHash: string): Promise<ApiSecret | undefined>;
  /** Newest first. */
  listByPerson(personId: string): Promise<ApiSecret[]>;
  insert(secret: ApiSecret, secretHash: string): Promise<void>;
  touch(id: string, lastUsedAt: string): Promise<void>;
  /** Ends the sessions that it opened, too. */
  remove(id: string): Promise<void>;
}
