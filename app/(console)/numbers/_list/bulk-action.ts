'use server';

import { type BulkKind, bulkKinds } from '@/components/access-numbers/list/bulk-words';
import type { BulkState } from '@/components/list/bulk-state';
import { countOf } from '@/components/ui/format-count';
import { assignBlocks } from '@/lib/access-numbers/assign-numbers';
import type { BlockOutcome } from '@/lib/access-numbers/model';
import { releaseBlocks } from '@/lib/access-numbers/release-numbers';
import { unassignBlocks } from '@/lib/access-numbers/unassign-numbers';
import type { BulkItem } from '@/lib/bulk-item';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { requirePermission } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { bulkAction } from '../../_list/bulk-action';
import { findTenantByText } from '../_find-tenant';
import { type SelectedBlocks, selectBlocks } from './select-blocks';

export const bulkNumbersAction = bulkAction<BulkKind, SelectedBlocks>({
  kinds: bulkKinds,
  noun: 'block',
  async find(context, kind, selection) {
    requirePermission(context.actor, `access-number.${kind}`);
    return selectBlocks(context, selection);
  },
  async ask({ context, kind, selected, form }) {
    if (kind !== 'assign') return undefined;
    const typed = form.get('tenant');
    if (typeof typed !== 'string') return askForTenant(selected);
    const complaint = await findComplaint(context, typed);
    return complaint === undefined ? undefined : askForTenant(selected, { typed, complaint });
  },
  async change({ context, kind, selected, form }) {
    const { items } = await changeBlocks(context, kind, selected.ids, String(form.get('tenant') ?? ''));
    return items.map(({ label, ...item }): BulkItem => ({ ...item, name: label }));
  },
});

function askForTenant(
  { ids, blocks }: SelectedBlocks,
  typed?: { typed: string; complaint: string },
): BulkState<BulkKind> {
  const numbers = blocks.reduce((sum, { count }) => sum + count, 0);
  return {
    status: 'confirm',
    kind: 'assign',
    ids,
    consequences: [
      `${countOf(numbers, 'number')} in ${countOf(blocks.length, 'block')}.`,
      'What is assigned, reserved by somebody else or in quarantine after another tenant stays as it is, and is named.',
    ],
    field: {
      name: 'tenant',
      label: 'Tenant',
      hint: 'Its name, url or number.',
      suggestions: '/numbers/tenant-names',
      ...(typed && { typed: typed.typed }),
    },
    ...(typed && { complaint: typed.complaint }),
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
