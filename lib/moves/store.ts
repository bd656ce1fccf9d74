import type { Move } from './model';

export interface MoveStore {
  find(id: string): Promise<Move | undefined>;
  /** The one of a tenant that is neither retired nor given up. */
  findOpen(tenantId: string): Promise<Move | undefined>;
  /** Newest first. */
  list(filter: { tenantId?: string; open?: boolean }, limit: number): Promise<Move[]>;
  insert(move: Move): Promise<void>;
  save(move: Move): Promise<void>;
}
