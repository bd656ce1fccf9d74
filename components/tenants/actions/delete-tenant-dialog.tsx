'use client';

import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { countOf } from '@/components/ui/format-count';
import { showToast } from '@/components/ui/toast';
import { type ActedTenant, post, type TenantActions, undoing } from './tenant-action';
import { useAccessNumbers } from './use-access-numbers';

export interface DoomedTenant {
  id: string;
  name: string;
  version: number;
  /** How many directory numbers it holds, as text: twenty digits count further than a JS number. */
  numbers: string;
  subscribers: number;
}

export interface DeleteTenantDialogProps {
  tenant: DoomedTenant;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  actions: Pick<TenantActions, 'delete' | 'undo'>;
  /** Days in the bin (`binDays`). */
  days: number;
  onDeleted?: (tenant: ActedTenant) => void;
}

/** Asks before a tenant goes to the bin. One that holds numbers or subscribers must be named. */
export function DeleteTenantDialog({
  tenant,
  open,
  onOpenChange,
  actions,
  days,
  onDeleted,
}: DeleteTenantDialogProps) {
  const accessNumbers = useAccessNumbers(tenant.id, open);
  const harms = listHarms(tenant);
  const taken = tellAccessNumbers(accessNumbers);

  async function confirm(): Promise<string | undefined> {
    const { id, name, version } = tenant;
    const state = await post(actions.delete, { id, expectedVersion: version, confirmName: name });
    if (state.status === 'failed') return state.message;
    if (state.result) {
      showToast({
        title: `${name} deleted`,
        description: `It can be restored from the bin for ${days} days.`,
        link: { label: 'Open the bin', href: '/tenants?deleted=true' },
        undo: undoing(actions.undo, state.result),
      });
      onDeleted?.(state.result);
    }
    return undefined;
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${tenant.name}?`}
      consequences={[
        ...harms,
        ...(taken === undefined ? [] : [taken]),
        'Its name, url and customer number become free.',
        `It lies in the bin for ${days} days and can be restored from there.`,
      ]}
      confirmLabel="Delete tenant"
      typeToConfirm={harms.length > 0 || accessNumbers?.numbers ? tenant.name : undefined}
      onConfirm={confirm}
    />
  );
}

function listHarms({ numbers, subscribers }: DoomedTenant): string[] {
  const harms: string[] = [];
  if (numbers !== '0') {
    const noun = numbers === '1' ? 'directory number becomes' : 'directory numbers become';
    harms.push(`${groupDigits(numbers)} ${noun} free.`);
  }
  if (subscribers > 0) harms.push(`${countOf(subscribers, 'subscriber loses', 'subscribers lose')} service.`);
  return harms;
}

function tellAccessNumbers(counted: ReturnType<typeof useAccessNumbers>): string | undefined {
  if (counted === undefined) return 'Counting its access numbers…';
  if (counted === null) return 'Its access numbers go into quarantine, as the numbering policy says.';
  if (counted.numbers === 0) return undefined;
  const many = countOf(counted.numbers, 'access number goes', 'access numbers go');
  return `${many} into quarantine, as the numbering policy says.`;
}

function groupDigits(count: string): string {
  return count.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}
