import * as z from 'zod';
import { query } from '../query';
import type { MemberChange } from '../tenants/describe-tenant';
import type { TemplateUse } from './model';

/** What of a tenant can be brought up to a later version of its template. */
export const templateParts = [
  'locale',
  'billing',
  'capacity',
  'endpoints',
  'telephony',
  'subscribers',
] as const;
export type TemplatePart = (typeof templateParts)[number];

export const partNames: Record<TemplatePart, string> = {
  locale: 'Time zone and formats',
  billing: 'Billing',
  capacity: 'Capacity',
  endpoints: 'Endpoints',
  telephony: 'Telephony settings',
  subscribers: 'Subscribers',
};

/**
 * `same`: as the newest version has it; `behind`: as its own version had it, and the template went on; `own`: changed
 * here, and the template did not; `both`: changed here and in the template.
 */
export type PartState = 'same' | 'behind' | 'own' | 'both';

export interface DriftPart {
  part: TemplatePart;
  name: string;
  state: PartState;
  /** Member by member: `before` as the tenant has it, `after` as the newest version has it. */
  changes: MemberChange[];
}

export interface Drift {
  use: TemplateUse;
  template: { id: string; name: string; latest: number };
  tenant: { id: string; name: string; url: string; frozen: boolean };
  parts: DriftPart[];
}

/** What differs between a tenant and the newest version of the template it was made from. */
export const getDrift = query({
  name: 'template.get',
  input: z.strictObject({ templateId: z.string(), tenantId: z.string() }),
  async run(_context, _input): Promise<Drift> {
    throw new Error('not yet');
  },
});

export const BringUpPlanInput = z.strictObject({
  templateId: z.string(),
  tenantId: z.string(),
  parts: z.array(z.enum(templateParts)),
});

export interface BringUpPlan {
  digest: string;
  /** To which version the tenant counts afterwards. */
  version: number;
  parts: DriftPart[];
  /** What cannot be: the telephony system lacks something. */
  issues: { path: string; code: string; message: string }[];
  applicable: boolean;
}

/** What bringing these parts up would change; none of them only notes that the newest version was looked at. */
export const planBringUp = query({
  name: 'template.plan',
  input: BringUpPlanInput,
  async run(_context, _input): Promise<BringUpPlan> {
    throw new Error('not yet');
  },
});
