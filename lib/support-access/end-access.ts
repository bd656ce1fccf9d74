import * as z from 'zod';
import { nameActor } from '../audit/record-entry';
import { command } from '../command';
import { isFrozen } from '../tenants/frozen';
import { getRequest, requireOwnRequest, tellOfRequest } from './find-request';
import { isOpenNow, type SupportRequest, showRequest } from './model';

/**
 * Ends access before its time: by an administrator of the tenant, or by the person who has it. One that is over stays as
 * it is. Nothing stands against it, freezing included: that is told outside of the tenant's history, which rests then.
 */
export const endSupportAccess = command({
  name: 'support-request.end',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const { stores, now, actor } = context;
    const before = await getRequest(context, id);
    if (actor.kind !== 'person' || actor.tenantId === null) requireOwnRequest(actor, before);
    if (!isOpenNow(before, now)) return { result: showRequest(before, now), audit: null };
    const after: SupportRequest = {
      ...before,
      state: 'ended',
      endedAt: now,
      endedByName: nameActor(actor).actorName,
    };
    await stores.supportRequests.save(after);
    const tenant = await stores.tenants.find(before.tenantId);
    const { tenantId, ...elsewhere } = tellOfRequest(after, { before, after });
    const isResting = tenant !== undefined && isFrozen(tenant);
    return {
      result: showRequest(after, now),
      audit: isResting ? elsewhere : { ...elsewhere, ...(tenantId !== undefined && { tenantId }) },
    };
  },
});
