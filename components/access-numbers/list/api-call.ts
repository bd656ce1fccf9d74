import { writeMembers } from '@/components/list/list-place';
import { curlCommand } from '@/components/tenants/curl-command';
import { type BlocksView, writeFilter } from './list-address';

/** The call that answers with what the page shows. */
export function apiCall(view: BlocksView, limit: number): string {
  const place = writeMembers([
    ['limit', String(limit)],
    ['after', view.after],
    ['before', view.before],
    ['count', 'true'],
  ]);
  const query = [writeFilter(view), place].filter(Boolean).join('&');
  return curlCommand({ method: 'GET', path: `/access-numbers?${query}` });
}
