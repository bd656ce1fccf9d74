'use client';

import { useRef, useState } from 'react';
import type { FormState } from '@/components/form/form-state';
import { type MenuEntry, MenuPopup } from '@/components/ui/menu-popup';
import { showToast } from '@/components/ui/toast';
import { DeleteTenantDialog } from '../actions/delete-tenant-dialog';
import { PurgeTenantDialog } from '../actions/purge-tenant-dialog';
import { canBeRestoredInstead, restoreTenant } from '../actions/restore-tenant';
import { RestoreTenantDialog } from '../actions/restore-tenant-dialog';
import { switchTenant } from '../actions/switch-tenant';
import type { RestoredTenant, TenantActions } from '../actions/tenant-action';
import type { RowFacts } from './row-facts';

export interface RowMenuProps {
  row: RowFacts;
  anchor: HTMLElement;
  byKeyboard: boolean;
  actions: TenantActions;
  may: { edit: boolean; switch: boolean; delete: boolean };
  binDays: number;
  onDone: () => void;
}

const notAllowed = 'Your role does not allow this.';

/** The menu of one row, and the dialog that one of its entries opens. */
export function RowMenu({ row, anchor, byKeyboard, actions, may, binDays, onDone }: RowMenuProps) {
  // A link before JavaScript, a button with it; the popup only hangs from it and gives the focus back.
  const anchorRef = useRef(anchor as HTMLButtonElement);
  const [asking, setAsking] = useState<'nothing' | 'delete' | 'purge'>('nothing');
  const [refusal, setRefusal] = useState<FormState<RestoredTenant>>();
  const { id } = row;
  const path = `/tenants/${id}`;

  async function restore() {
    const state = await restoreTenant(actions.restore, id);
    if (state.status === 'done') onDone();
    else if (canBeRestoredInstead(state)) setRefusal(state);
    else {
      showToast({ title: `${row.name} was not restored`, description: state.message, tone: 'danger' });
      onDone();
    }
  }

  const unless = (allowed: boolean) => (allowed ? undefined : notAllowed);
  const to = row.status === 'active' ? 'inactive' : 'active';
  const entries: MenuEntry[] = row.isDeleted
    ? [
        { label: 'Open', href: path },
        { label: 'Restore', onSelect: () => void restore(), unavailableBecause: unless(may.delete) },
        'separator',
        {
          label: 'Purge…',
          tone: 'danger',
          onSelect: () => setAsking('purge'),
          unavailableBecause: unless(may.delete),
        },
      ]
    : [
        { label: 'Open', href: path },
        { label: 'Edit', href: `${path}/edit`, shortcut: 'e', unavailableBecause: unless(may.edit) },
        {
          label: to === 'active' ? 'Activate' : 'Deactivate',
          onSelect: () => void switchTenant(actions, to, row).then(onDone),
          unavailableBecause: unless(may.switch),
        },
        'separator',
        {
          label: 'Delete…',
          tone: 'danger',
          onSelect: () => setAsking('delete'),
          unavailableBecause: unless(may.delete),
        },
      ];

  const [open, setOpen] = useState(true);
  const answer = (next: boolean) => {
    if (next) return;
    onDone();
    anchor.focus();
  };
  return (
    <>
      <MenuPopup
        label={`Actions for ${row.name}`}
        entries={entries}
        open={open}
        onOpenChange={setOpen}
        anchor={anchorRef}
        align="end"
        focusFirst={byKeyboard}
      />
      <DeleteTenantDialog
        tenant={row}
        open={asking === 'delete'}
        onOpenChange={answer}
        actions={actions}
        days={binDays}
      />
      <PurgeTenantDialog tenant={row} open={asking === 'purge'} onOpenChange={answer} actions={actions} />
      {refusal && (
        <RestoreTenantDialog open tenant={row} refusal={refusal} onOpenChange={answer} actions={actions} />
      )}
    </>
  );
}
