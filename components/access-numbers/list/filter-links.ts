import type { FilterChip } from '@/components/ui/filter-chips';
import { mediaNames, stateNames } from '../names';
import { type BlocksView, wholeInventory, writeAddress } from './list-address';

/** The filters in force, each with the address that does without it. */
export function chipsOf(view: BlocksView, tenantName?: string): FilterChip[] {
  const chip = (label: string, value: string | undefined, without: Partial<BlocksView>): FilterChip[] =>
    value === undefined || value === '' ? [] : [{ label, value, removeHref: writeAddress(view, without) }];
  return [
    ...chip('Search', view.q, { q: '' }),
    ...chip('State', view.state && stateNames[view.state], { state: undefined }),
    ...chip('Media', view.media && mediaNames[view.media], { media: undefined }),
    ...chip('Tenant', view.tenant && (tenantName ?? view.tenant), { tenant: undefined }),
    ...chip('Trunk', view.trunk, { trunk: undefined }),
    ...chip('SMS account', view.smsAccount, { smsAccount: undefined }),
  ];
}

/** The inventory without any filter; the order and the look stay. */
export function clearedAddress(view: BlocksView): string {
  const none = { state: undefined, media: undefined, tenant: undefined };
  return writeAddress(view, { q: wholeInventory.q, ...none, trunk: undefined, smsAccount: undefined });
}

/** The filters as a sentence tells them: "State = Free and Trunk = Telia". */
export function nameFilters(view: BlocksView, tenantName?: string): string {
  return chipsOf({ ...view, q: '' }, tenantName)
    .map(({ label, value }) => `${label} = ${value}`)
    .join(' and ');
}
