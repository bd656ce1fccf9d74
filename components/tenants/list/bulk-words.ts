import type { BulkWords } from '@/components/list/bulk-state';
import type { BulkKind } from '@/lib/tenants/bulk-model';

export const tenantWords: BulkWords<BulkKind> = {
  noun: 'tenant',
  nouns: 'tenants',
  itemHref: '/tenants/',
  kinds: {
    activate: { verb: 'Activate', done: 'activated' },
    deactivate: { verb: 'Deactivate', done: 'deactivated' },
    delete: { verb: 'Delete', done: 'deleted', isHarmful: true },
    restore: { verb: 'Restore', done: 'restored' },
    purge: { verb: 'Purge', done: 'purged', isHarmful: true },
  },
};
