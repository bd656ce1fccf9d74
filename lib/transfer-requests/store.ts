import type { TransferRequest } from './model';

export interface TransferRequestStore {
  find(id: string): Promise<TransferRequest | undefined>;
  list(
    filter: { state?: TransferRequest['state']; holderId?: string; forTenantId?: string; importId?: string },
    page: { limit: number; after?: string },
  ): Promise<{ items: TransferRequest[]; next: string | null }>;
  count(filter: { state?: TransferRequest['state'] }): Promise<number>;
  insertMany(requests: readonly TransferRequest[]): Promise<void>;
  save(request: TransferRequest): Promise<void>;
}
