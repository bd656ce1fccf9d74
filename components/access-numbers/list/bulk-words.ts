import type { BulkWords } from '@/components/list/bulk-state';

export const bulkKinds = ['assign', 'unassign', 'release'] as const;

export type BulkKind = (typeof bulkKinds)[number];

export const blockWords: BulkWords<BulkKind> = {
  noun: 'block',
  nouns: 'blocks',
  itemHref: '/numbers/',
  kinds: {
    assign: { verb: 'Assign', done: 'assigned' },
    unassign: { verb: 'Unassign', done: 'unassigned' },
    release: { verb: 'Release', done: 'released' },
  },
};
