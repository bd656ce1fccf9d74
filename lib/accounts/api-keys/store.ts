import type { ApiKey } from './model';

export interface ApiKeyStore {
  find(id: string): Promise<ApiKey | undefined>;
  findByHash(keyHash: string): Promise<ApiKey | undefined>;
  /** Newest first. */
  listByPerson(personId: string): Promise<ApiKey[]>;
  insert(key: ApiKey, keyHash: string): Promise<void>;
  touch(id: string, lastUsedAt: string): Promise<void>;
  /** Ends the sessions that it opened, too. */
  remove(id: string): Promise<void>;
}
