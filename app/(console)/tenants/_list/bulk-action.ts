'use server';

import { startBulk } from '@/app/_server/start-bulk';
import type { BulkState } from '@/components/list/bulk-state';
import { tenantWords } from '@/components/tenants/list/bulk-words';
import { readAddress } from '@/components/tenants/list/list-address';
import { countOf } from '@/components/ui/format-count';
import { countBlocksOfTenants } from '@/lib/access-numbers/read-blocks';
import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import {
  type BulkSelection,
  changeSelected,
  countSelected,
  findSelected,
  mostLookedAt,
  type Selected,
  sumUp,
} from '@/lib/tenants/bulk-change';
import { type BulkKind, bulkKinds, bulkPhrase } from '@/lib/tenants/bulk-model';
import { binDays } from '@/lib/tenants/model';
import { bulkAction, carry, type PostedSelection } from '../../_list/bulk-action';

export const bulkTenantsAction = bulkAction<BulkKind, Selected>({
  kinds: bulkKinds,
  noun: 'tenant',
  find: (context, kind, selection) => findSelected(context, kind, selectionOf(selection)),
  async ask({ context, kind, selected, form }) {
    const ids = selected.map(({ id }) => id);
    const question = askFirst({ kind, many: ids.length, carried: { ids }, typed: form.get('confirm') }, () =>
      whatDeleteDoes(selected),
    );
    if (kind !== 'delete' || question?.status !== 'confirm') return question;
    return withAccessNumbers(context, question, ids);
  },
  change: ({ context, kind, selected }) => changeSelected(context, kind, selected),
  inBackground: {
    count: (context, kind, selection) => countSelected(context, kind, selectionOf(selection)),
    async ask({ context, kind, selection, many, form }) {
      const asked = { kind, many, carried: carry(selection), typed: form.get('confirm') };
      if (many > mostLookedAt || kind !== 'delete') return askFirst(asked, () => whatDeletingManyDoes);
      const selected = await findSelected(context, kind, selectionOf(selection));
      const question = askFirst(asked, () => whatDeleteDoes(selected));
      return question?.status === 'confirm'
        ? withAccessNumbers(
            context,
            question,
            selected.map(({ id }) => id),
          )
        : question;
    },
    start({ context, kind, selection, many }) {
      const title = `${tenantWords.kinds[kind].verb} ${countOf(many, 'tenant')}`;
      return startBulk(context, title, { noun: 'tenant', change: kind, selection: selectionOf(selection) });
    },
  },
});

function selectionOf(selection: PostedSelection): BulkSelection {
  if ('ids' in selection) return selection;
  const { q, status, system, partner, deleted } = readAddress(selection.filter).view;
  return { filter: { q, status, system, partner, deleted }, expected: selection.expected };
}

type Confirm = Extract<BulkState<BulkKind>, { status: 'confirm' }>;

async function withAccessNumbers(context: Context, question: Confirm, tenantIds: string[]): Promise<Confirm> {
  const { numbers } = await ask(context, countBlocksOfTenants, { tenantIds });
  if (numbers === 0) return question;
  const first = `${countOf(numbers, 'access number goes', 'access numbers go')} into quarantine, as the numbering policy says.`;
  return { ...question, consequences: [first, ...question.consequences] };
}

interface Asked {
  kind: BulkKind;
  many: number;
  carried: ReturnType<typeof carry>;
  typed: unknown;
}

/** What does harm is asked first, unless the phrase came along. */
function askFirst({ kind, many, carried, typed }: Asked, tellDelete: () => string[]): Confirm | undefined {
  if (kind !== 'delete' && kind !== 'purge') return undefined;
  const phrase = bulkPhrase(kind, many);
  if (typeof typed === 'string' && typed.trim() === phrase) return undefined;
  return {
    status: 'confirm',
    kind,
    ...carried,
    field: { name: 'confirm', label: 'Confirm', phrase },
    consequences: kind === 'delete' ? tellDelete() : whatPurgeDoes,
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

const whatDeletingManyDoes = [
  'All their directory numbers become free, and all their subscribers lose service.',
  'Their access numbers go into quarantine, as the numbering policy says.',
  'Names, urls and customer numbers become free.',
  `What is deleted lies in the bin for ${binDays} days and can be restored from there.`,
];

const whatPurgeDoes = [
  'The tenants, their telephony profiles and their subscribers are removed for good.',
  'They cannot be restored or undone.',
  'Their history stays in the audit log.',
];
