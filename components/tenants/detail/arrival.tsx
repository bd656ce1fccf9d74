import { Notice } from '@/components/ui/notice';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import type { Tenant } from '@/lib/tenants/model';
import { SwitchTenantButton } from '../actions/switch-tenant-button';
import type { TenantActions } from '../actions/tenant-action';

export interface ArrivalProps {
  tenant: Tenant;
  /** What one comes from. */
  from: 'created' | 'saved';
  maySwitch: boolean;
  actions: TenantActions;
}

/** The first look at a tenant that was just made or changed. */
export function Arrival({ tenant, from, maySwitch, actions }: ArrivalProps) {
  const { id, name, status } = tenant;
  const offers = from === 'created' && status === 'inactive' && maySwitch;
  return (
    <>
      <ToastOnArrival title={from === 'created' ? `${name} created` : `${name} saved`} />
      {offers && (
        <Notice
          className="mb-5"
          title={`${name} is inactive: activate it now?`}
          actions={
            <SwitchTenantButton
              tenant={{ id, status }}
              actions={{ activate: actions.activate, deactivate: actions.deactivate, undo: actions.undo }}
            />
          }
        >
          {tenant.telephony
            ? 'Its numbers are taken already. Nobody can call until it is active.'
            : 'A telephony profile can be added before or after.'}
        </Notice>
      )}
    </>
  );
}
