import * as z from 'zod';

/** Whom the other side says somebody is, as it signed it. */
export const StatedIdentity = z.object({
  issuer: z.string().min(1).max(1000),
  subject: z.string().min(1).max(255),
  email: z.string().max(254).optional(),
  emailVerified: z.boolean(),
  deviceToken: z.string().optional(),
});
export type StatedIdentity = z.output<typeof StatedIdentity>;

/** Why somebody whom the other side let in is not let in here; each has a page with a way on. */
export type IdentityRefusal =
  | 'identity-unknown'
  | 'identity-unverified'
  | 'identity-other'
  | 'identity-disabled'
  | 'identity-invited';
