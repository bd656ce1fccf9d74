'use server';

import type { BulkState } from '@/components/list/bulk-state';
import { readAddress } from '@/components/tenants/list/list-address';
import { countOf } from '@/components/ui/format-count';
import { countBlocksOfTenants } from '@/lib/access-numbers/read-blocks';
import { ask } from '@/lib/query';
import { changeSelected, findSelected, type Selected, sumUp } from '@/lib/tenants/bulk-change';
import { type BulkKind, bulkKinds, bulkPhrase } from '@/lib/tenants/bulk-model';
import { binDays } from '@/lib/tenants/model';
import { bulkAction } from '../../_list/bulk-action';

export const bulkTenantsAction = bulkAction<BulkKind, Selected>({
  kinds: bulkKinds,
  noun: 'tenant',
  find(context, kind, selection) {
    if ('ids' in selection) return findSelected(context, kind, selection);
    const { q, status, system, deleted } = readAddress(selection.filter).view;
    return findSelected(context, kind, {
      filter: { q, status, system, deleted },
      expected: selection.expected,
    });
  },
  async ask({ context, kind, selected, form }) {
    const question = askFirst(kind, selected, form.get('confirm'));
    if (kind !== 'delete' || question?.status !== 'confirm') return question;
    const { numbers } = await ask(context, countBlocksOfTenants, {
      tenantIds: selected.map(({ id }) => id),
    });
    return numbers === 0
      ? question
      : {
          ...question,
          consequences: [
            `${countOf(numbers, 'access number goes', 'access numbers go')} into quarantine, as the numbering policy says.`,
            ...question.consequences,
          ],
        };
  },
  change: ({ context, kind, selected }) => changeSelected(context, kind, selected),
});

/** What does harm is asked first, unless the phrase came along. */
function askFirst(kind: BulkKind, selected: Selected, typed: unknown): BulkState<BulkKind> | undefined {
  if (kind !== 'delete' && kind !== 'purge') return undefined;
  const phrase = bulkPhrase(kind, selected.length);
  if (typeof typed === 'string' && typed.trim() === phrase) return undefined;
  return {
    status: 'confirm',
    kind,
    ids: selected.map(({ id }) => id),
    field: { name: 'confirm', label: 'Confirm', phrase },
    consequences: kind === 'delete' ? whatDeleteDoes(selected) : whatPurgeDoes,
    complaint: typed === null ? undefined : `Type ${phrase} exactly as shown.`,
  };
}

function whatDeleteDoes(selected: Selected): string[] {
  const { numbers, subscribers } = sumUp(selected);
  return [
    ...(numbers > 0n
      ? [`${countOf(Number(numbers), 'directory number becomes', 'directory numbers become')} free.`]
      : []),
    ...(subscribers > 0 ? [`${countOf(subscribers, 'subscriber loses', 'subscribers lose')} service.`] : []),
    'Names, urls and customer numbers become free.',
    `What is deleted lies in the bin for ${binDays} days and can be restored from there.`,
  ];
}

const whatPurgeDoes = [
  'The tenants, their telephony profiles and their subscribers are removed for good.',
  'They cannot be restored or undone.',
  'Their history stays in the audit log.',
];
