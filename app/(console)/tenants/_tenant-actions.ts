import type { TenantActions } from '@/components/tenants/actions/tenant-action';
import {
  activateTenantAction,
  deactivateTenantAction,
  deleteTenantAction,
  purgeTenantAction,
  restoreTenantAction,
  undoTenantChangeAction,
} from './_actions';

/** Everything that can be done to a tenant, as components take it. */
export const tenantActions: TenantActions = {
  activate: activateTenantAction,
  deactivate: deactivateTenantAction,
  delete: deleteTenantAction,
  restore: restoreTenantAction,
  purge: purgeTenantAction,
  undo: undoTenantChangeAction,
};
