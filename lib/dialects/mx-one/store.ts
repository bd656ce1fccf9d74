import type { Within } from '../../partners/model';
import type { Customer } from './document';

interface CustomerFilter {
  systemId?: string;
  customerNumber?: number;
  /** Only those of tenants in this subtree. */
  within?: Within;
}

/** Live tenants as the customers of telephony systems. */
export interface CustomerStore {
  find(customer: { systemId: string; customerNumber: number }): Promise<Customer | undefined>;
  /** By system, in the order in which systems were made, then by customer number. */
  list(
    filter: CustomerFilter,
    page: { limit: number; after?: string | undefined },
  ): Promise<{ items: Customer[]; next: string | null }>;
}
