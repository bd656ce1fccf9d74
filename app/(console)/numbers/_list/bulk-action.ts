'use server';

import { startBulk } from '@/app/_server/start-bulk';
import { type BulkKind, blockWords, bulkKinds } from '@/components/access-numbers/list/bulk-words';
import type { BulkState } from '@/components/list/bulk-state';
import { countOf } from '@/components/ui/format-count';
import { assignBlocks } from '@/lib/access-numbers/assign-numbers';
import { countChosen } from '@/lib/access-numbers/choose-blocks';
import type { BlockOutcome } from '@/lib/access-numbers/model';
import { releaseBlocks } from '@/lib/access-numbers/release-numbers';
import { unassignBlocks } from '@/lib/access-numbers/unassign-numbers';
import type { BulkItem } from '@/lib/bulk-item';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { requirePermission } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { bulkAction, carry } from '../../_list/bulk-action';
import { findTenantByText } from '../_find-tenant';
import { readSelection, type SelectedBlocks, selectBlocks } from './select-blocks';

export const bulkNumbersAction = bulkAction<BulkKind, SelectedBlocks>({
  kinds: bulkKinds,
  noun: 'block',
  async find(context, kind, selection) {
    requirePermission(context.actor, `access-number.${kind}`);
    return selectBlocks(context, selection);
  },
  async ask({ context, kind, selected: { ids, blocks }, form }) {
    const numbers = blocks.reduce((sum, { count }) => sum + count, 0);
    const counted = `${countOf(numbers, 'number')} in ${countOf(blocks.length, 'block')}.`;
    return askForTenant({ context, kind, form, counted, carried: { ids } });
  },
  async change({ context, kind, selected, form }) {
    const { items } = await changeBlocks(context, kind, selected.ids, String(form.get('tenant') ?? ''));
    return items.map(({ label, ...item }): BulkItem => ({ ...item, name: label }));
  },
  inBackground: {
    async count(context, kind, selection) {
      requirePermission(context.actor, `access-number.${kind}`);
      return countChosen(context, readSelection(selection));
    },
    ask: ({ context, kind, form, selection, many }) =>
      askForTenant({ context, kind, form, counted: `${countOf(many, 'block')}.`, carried: carry(selection) }),
    async start({ context, kind, form, selection, many }) {
      const tenant =
        kind === 'assign' ? await findTenantByText(context, String(form.get('tenant') ?? '')) : undefined;
      const title = `${blockWords.kinds[kind].verb} ${countOf(many, 'block')}${tenant ? ` to ${tenant.name}` : ''}`;
      const input = { noun: 'block', change: kind, selection: readSelection(selection) } as const;
      return startBulk(context, title, tenant ? { ...input, tenantId: tenant.id } : input);
    },
  },
});

interface Asking {
  context: Context;
  kind: BulkKind;
  form: FormData;
  counted: string;
  carried: ReturnType<typeof carry>;
}

/** To whom they are assigned has to be known first. */
async function askForTenant({
  context,
  kind,
  form,
  counted,
  carried,
}: Asking): Promise<BulkState<BulkKind> | undefined> {
  if (kind !== 'assign') return undefined;
  const typed = form.get('tenant');
  const complaint = typeof typed === 'string' ? await findComplaint(context, typed) : undefined;
  if (typeof typed === 'string' && complaint === undefined) return undefined;
  return {
    status: 'confirm',
    kind,
    ...carried,
    consequences: [
      counted,
      'What is assigned, reserved by somebody else or in quarantine after another tenant stays as it is, and is named.',
    ],
    field: {
      name: 'tenant',
      label: 'Tenant',
      hint: 'Its name, url or number.',
      suggestions: '/numbers/tenant-names',
      ...(typeof typed === 'string' && { typed }),
    },
    ...(complaint !== undefined && { complaint }),
  };
}

async function findComplaint(context: Context, typed: string): Promise<string | undefined> {
  try {
    await findTenantByText(context, typed);
    return undefined;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'invalid') return error.message;
    throw error;
  }
}

async function changeBlocks(
  context: Context,
  kind: BulkKind,
  ids: string[],
  tenant: string,
): Promise<{ items: BlockOutcome[] }> {
  switch (kind) {
    case 'assign': {
      const { id: tenantId } = await findTenantByText(context, tenant);
      return execute(context, assignBlocks, { ids, tenantId });
    }
    case 'unassign':
      return execute(context, unassignBlocks, { ids });
    case 'release':
      return execute(context, releaseBlocks, { ids });
  }
}
