import * as z from 'zod';
import { query } from '../../query';
import type { Subject } from './field-model';
import { fields } from './fields';
import { findMakers } from './makers';
import { getByNumber, withPartner } from './read-tenant-by-id';
import type { Makers } from './tenant-document';

/** One tenant by the id that this door has for it, with its partner and who made and changed it. */
export const findTenantByNumber = query({
  name: 'tenant.get',
  input: z.strictObject({ number: z.number().optional() }),
  async run({ stores }, { number }): Promise<{ subject: Subject; makers: Makers | undefined }> {
    const tenant = await getByNumber(stores, number);
    const makers = await findMakers(stores, { tenantIds: [tenant.id], fields });
    return { subject: await withPartner(stores, tenant), makers: makers.get(tenant.id) };
  },
});
