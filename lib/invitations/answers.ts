import * as z from 'zod';
import { mailStates } from '../mail/model';
import { invitationStates } from './model';
import type { ShownListedInvitation } from './read-invitations';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const InvitationAnswer = z.strictObject({
  id: z.string(),
  state: z.enum(invitationStates).meta({
    description:
      'sent; opened: its page was looked at; accepted: the password is set, the tenant not active yet; expired; done: the tenant is active; revoked.',
  }),
  tenant: z.strictObject({ id: z.string(), name: z.string(), url: z.string(), active: z.boolean() }),
  person: z.strictObject({ id: z.string(), name: z.string(), email: z.string() }),
  sends: z.int().meta({ description: 'How often a link was made for it.' }),
  createdByName: z.string(),
  createdAt: instant,
  sentAt: instant.meta({ description: 'When its present link was made.' }),
  expiresAt: instant.meta({ description: 'When its present link is over.' }),
  openedAt: instant.nullable(),
  passwordSetAt: instant.nullable(),
  doneAt: instant.nullable(),
  revokedAt: instant.nullable(),
  updatedAt: instant,
  mail: z
    .strictObject({
      id: z.string(),
      state: z.enum(mailStates),
      answer: z.string().nullable().meta({ description: 'What the mail server said last.' }),
    })
    .nullable()
    .meta({ description: 'What became of the mail with its present link.' }),
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
});

/** What the interface tells of an invitation: nothing that leads to its link. */
export function answerOf(listed: ShownListedInvitation): z.output<typeof InvitationAnswer> {
  const { linkId: _link, createdById: _by, tenantId, personId, ...rest } = listed;
  const { personName, email, tenantName, tenantUrl, tenantActive, ...invitation } = rest;
  return {
    ...invitation,
    tenant: { id: tenantId, name: tenantName, url: tenantUrl, active: tenantActive },
    person: { id: personId, name: personName, email },
  };
}

export const InvitationPageAnswer = z.strictObject({
  items: z.array(InvitationAnswer),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  total: z.int().optional(),
});

export const InvitationLinkAnswer = z.strictObject({
  url: z
    .string()
    .meta({ description: 'Whoever opens it sets the password of that person. Hand it over yourself.' }),
  expiresAt: instant,
});
