import type * as z from 'zod';
import { InvitationAnswer, InvitationLinkAnswer, InvitationPageAnswer } from '../invitations/answers';
import { createInvitation } from '../invitations/create-invitation';
import { InvitationListInput } from '../invitations/read-invitations';
import { Id, operation } from './operation';

const group = 'people';
const one = { status: 200, description: 'The invitation.', schema: InvitationAnswer } as const;

export const invitationPaths = {
  '/invitations': {
    get: operation('get', {
      id: 'listInvitations',
      group,
      summary: 'List invitations',
      description: 'The newest link first. A tenant’s administrator sees those of their own tenant.',
      query: InvitationListInput,
      success: { status: 200, description: 'One page.', schema: InvitationPageAnswer },
      refusals: [400, 404, 422],
    }),
    post: operation('post', {
      id: 'createInvitation',
      group,
      summary: 'Invite an administrator of a tenant',
      description:
        'A mail with a link that is good for seven days, once: its person sets a password with it, reviews the tenant and activates it. At most three an hour to one address.',
      body: { schema: createInvitation.input },
      success: { status: 201, description: 'The invitation.', schema: InvitationAnswer },
      refusals: [404],
      conditions: ['etag'],
    }),
  },
  '/invitations/{id}': {
    get: operation('get', {
      id: 'getInvitation',
      group,
      summary: 'Read an invitation',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
  },
  '/invitations/{id}/resend': {
    post: operation('post', {
      id: 'resendInvitation',
      group,
      summary: 'Send an invitation again',
      description: 'With a new link; those of earlier mails end. At most three an hour to one address.',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag'],
    }),
  },
  '/invitations/{id}/revoke': {
    post: operation('post', {
      id: 'revokeInvitation',
      group,
      summary: 'Revoke an invitation',
      description: 'Its link ends, and a mail that has not left stays.',
      path: Id,
      success: one,
      refusals: [404],
      conditions: ['etag'],
    }),
    delete: operation('delete', {
      id: 'restoreInvitation',
      group,
      summary: 'Take a revocation back',
      description: 'The same link counts again, and a mail that was held back leaves.',
      path: Id,
      success: one,
      refusals: [404, 409],
      conditions: ['etag'],
    }),
  },
  '/invitations/{id}/link': {
    post: operation('post', {
      id: 'copyInvitationLink',
      group,
      summary: 'Read the link of an invitation',
      description:
        'For the provider’s people, to hand it over in another way. Each call is in the audit log.',
      path: Id,
      success: { status: 200, description: 'The link.', schema: InvitationLinkAnswer },
      refusals: [404],
    }),
  },
};

export const invitationSchemas: Record<string, z.ZodType> = { Invitation: InvitationAnswer };
