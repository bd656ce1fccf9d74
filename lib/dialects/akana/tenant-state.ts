import * as z from 'zod';
import type { TenantStatus } from '../../tenants/model';
import { states } from './tenant-document';

const statuses = { [states.active]: 'active', [states.inactive]: 'inactive' } as const;

/** The documented body of a change of state. */
export const TargetState = z
  .strictObject({
    TargetState: z.enum([states.active, states.inactive], {
      error: `The TargetState is ${states.active} or ${states.inactive}.`,
    }),
  })
  .transform(({ TargetState: state }): { status: TenantStatus } => ({ status: statuses[state] }));
