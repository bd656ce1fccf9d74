'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { failed } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { isSameOrigin } from '@/app/_server/session';
import type { BulkState } from '@/components/tenants/list/bulk-state';
import { readAddress } from '@/components/tenants/list/list-address';
import { countOf } from '@/components/ui/format-count';
import {
  type BulkSelection,
  changeSelected,
  findSelected,
  type Selected,
  sumUp,
} from '@/lib/tenants/bulk-change';
import { type BulkKind, bulkKinds, bulkPhrase } from '@/lib/tenants/bulk-model';
import { binDays } from '@/lib/tenants/model';

/** The buttons under the list: does it, asks first, or says why not. */
export async function bulkTenantsAction(_state: BulkState, form: FormData): Promise<BulkState> {
  const kind = bulkKinds.find((known) => known === form.get('do'));
  if (kind === undefined) return { status: 'idle' };
  try {
    if (!isSameOrigin(await headers()))
      return refused('This did not come from this console. Open the page again.');
    const context = await consoleContext();
    const selection = readSelection(form);
    if ('ids' in selection && selection.ids.length === 0)
      return refused('No tenant is selected. Tick one first.');
    const selected = await findSelected(context, kind, selection);
    const question = ask(kind, selected, form.get('confirm'));
    if (question) return question;
    const items = await changeSelected(context, kind, selected);
    refresh();
    return { status: 'done', kind, items };
  } catch (error) {
    return refused((await failed(error)).message);
  }
}

/** What does harm is asked first, unless the phrase came along. */
function ask(kind: BulkKind, selected: Selected, typed: unknown): BulkState | undefined {
  if (kind !== 'delete' && kind !== 'purge') return undefined;
  const phrase = bulkPhrase(kind, selected.length);
  if (typeof typed === 'string' && typed.trim() === phrase) return undefined;
  return {
    status: 'confirm',
    kind,
    ids: selected.map(({ id }) => id),
    phrase,
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

function readSelection(form: FormData): BulkSelection {
  const expected = form.get('all');
  const filter = form.get('filter');
  if (typeof expected === 'string' && typeof filter === 'string') {
    const { q, status, system, deleted } = readAddress(Object.fromEntries(new URLSearchParams(filter))).view;
    return { filter: { q, status, system, deleted }, expected: Number(expected) };
  }
  return { ids: form.getAll('ids').filter((id): id is string => typeof id === 'string') };
}

function refused(message: string): BulkState {
  return { status: 'refused', message };
}
