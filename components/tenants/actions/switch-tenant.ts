import { showToast } from '@/components/ui/toast';
import { type ActedTenant, post, type TenantActions, undoing } from './tenant-action';

export type SwitchActions = Pick<TenantActions, 'activate' | 'deactivate' | 'undo'>;

/** Activates or deactivates at once; the toast takes it back. Resolves to a sentence when it was refused. */
export async function switchTenant(
  actions: SwitchActions,
  to: 'active' | 'inactive',
  tenant: Pick<ActedTenant, 'id' | 'name'>,
): Promise<string | undefined> {
  const state = await post(to === 'active' ? actions.activate : actions.deactivate, { id: tenant.id });
  if (state.status === 'failed') {
    showToast({
      title: `${tenant.name} was not ${to === 'active' ? 'activated' : 'deactivated'}`,
      description: state.message,
      tone: 'danger',
    });
    return state.message;
  }
  if (state.result) tellSwitched(actions.undo, to, state.result);
  return undefined;
}

export function tellSwitched(
  undo: TenantActions['undo'],
  to: 'active' | 'inactive',
  tenant: ActedTenant,
): void {
  showToast({
    title: `${tenant.name} ${to === 'active' ? 'activated' : 'deactivated'}`,
    link: { label: `Open ${tenant.name}`, href: `/tenants/${tenant.id}` },
    undo: undoing(undo, tenant),
  });
}
