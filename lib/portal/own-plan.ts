import { readDialPlan } from '../dialing/dial-number';
import type { DialPlan } from '../dialing/model';
import type { QueryContext } from '../query';
import type { Tenant } from '../tenants/model';

/** The provider's machines have no name here. */
const systemName = 'this telephony system';

export interface OwnPlan {
  plan: DialPlan;
  systemId: string | undefined;
}

/** The dialling plan as the tenant's people read it; undefined where the tenant has none. */
export async function readOwnPlan(context: QueryContext, tenant: Tenant): Promise<OwnPlan | undefined> {
  if (!tenant.telephony) return undefined;
  const { plan, systemId } = await readDialPlan(context, tenant, tenant.telephony);
  return { plan: { ...plan, system: systemName }, systemId };
}
