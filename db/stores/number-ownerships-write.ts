import type { HeldKind, NumberSpace } from '@/lib/number-spaces/model';
import type { NumberRange } from '@/lib/numbering/model';
import type { Database } from '../database';

/** Numbers that a tenant holds from `at` on. */
export interface Held {
  space: NumberSpace;
  kind: HeldKind;
  tenantId: string;
  tenantName: string;
  ranges: readonly NumberRange[];
  at: string;
}

/** Numbers that a tenant holds no longer from `at` on. */
export interface Released {
  space: NumberSpace;
  tenantId: string;
  ranges: readonly NumberRange[];
  at: string;
}

/** Writes the history of who held which numbers. */
export function numberOwnershipWrites(_database: Database) {
  return {
    async open(_held: readonly Held[]): Promise<void> {},
    async close(_released: readonly Released[]): Promise<void> {},
    async rename(_tenant: { id: string; name: string }): Promise<void> {},
  };
}
