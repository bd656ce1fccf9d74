import * as z from 'zod';
import { tenantStatuses } from '../tenants/model';
import type { PortalTenant } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const OwnTenantAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  status: z.enum(tenantStatuses),
  frozen: z
    .strictObject({ at: instant, reason: z.string() })
    .nullable()
    .meta({ description: 'While it is frozen nothing of it can be changed.' }),
  awaitsActivation: z.boolean().meta({ description: 'Its own administrators may put it into service.' }),
  openRequests: z.int().meta({ description: 'Requests for support access that wait for an answer.' }),
  support: z
    .strictObject({ id: z.string(), grantedBy: z.string(), endsAt: instant })
    .nullable()
    .meta({ description: 'Null for its own people.' }),
}) satisfies z.ZodType<PortalTenant>;
