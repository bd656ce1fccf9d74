import { provider } from './actors';

const rows = /^[A-Z]+ \/(api\/(tenants|businesses)|platform\/subscriptions)\/\[/;

/** Where a vendor asks for the tenant before it asks for the right (domain.md A14). */
export function asksForTheTenantFirst(row: string): boolean {
  return rows.test(row);
}

const whoSeeIt = new Set<string>(['own', 'partner', ...provider]);

/** Whether a refusal there may say that the tenant exists: to those who see it anyway. Others find nothing. */
export function mayTell(row: string, actor: string): boolean {
  return asksForTheTenantFirst(row) && whoSeeIt.has(actor);
}
