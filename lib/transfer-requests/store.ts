import type { TransferRequest } from './model';

export interface TransferRequestFilter {
  state?: TransferRequest['state'];
  holderId?: string;
  forTenantId?: string;
  importId?: string;
}

export interface TransferRequestStore {
  find(id: string): Promise<TransferRequest | undefined>;
  /** Newest first. */
  list(
    filter: TransferRequestFilter,
    page: { limit: number; after?: string },
  ): Promise<{ items: TransferRequest[]; next: string | null }>;
  count(filter: TransferRequestFilter): Promise<number>;
  insertMany(requests: readonly TransferRequest[]): Promise<void>;
  save(request: TransferRequest): Promise<void>;
}
