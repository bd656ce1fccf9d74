import type { Words } from './wording';

export const english: Words = {
  greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  orOpen: 'Or open this address:',
  footer: (place) => `Sent by Tenantry at ${place}. Answers to this mail are not read.`,
  kinds: {
    invitation: ({ tenantName, inviterName, expiresAt }) => ({
      subject: `Your access to ${tenantName}`,
      paragraphs: [
        `${inviterName} invites you to look after ${tenantName}.`,
        'Set a password to get in. If the tenant is not active yet, look at its numbers and people next, and activate it.',
      ],
      action: 'Set a password',
      afterwards: [
        `The link works once, until ${expiresAt}. After that, ask ${inviterName} for a new one.`,
        'It is meant for you alone: do not pass it on. If you did not expect this mail, delete it; nothing happens then.',
      ],
    }),
    activated: ({ tenantName, toAddress }) => ({
      subject: `${tenantName} is active`,
      paragraphs: [
        `${tenantName} is active now, and its numbers are in service.`,
        `Sign in with ${toAddress} and your password to see its numbers, its people and what was changed.`,
      ],
      action: 'Open the console',
      afterwards: [],
    }),
    'password-reset': ({ expiresAt }) => ({
      subject: 'Set a new password',
      paragraphs: ['A new password was asked for on the sign-in page with this address. Set it here.'],
      action: 'Set a new password',
      afterwards: [
        `The link works once, until ${expiresAt}.`,
        'If you did not ask for it, delete this mail; your password stays as it is.',
      ],
    }),
    'password-changed': ({ at, toAddress }) => ({
      subject: 'Your password was changed',
      paragraphs: [
        `The password of ${toAddress} was changed on ${at}.`,
        'If that was you, there is nothing to do.',
      ],
      action: 'Go to the sign-in page',
      afterwards: [
        'If it was not you, set another password at once: choose “Password forgotten?” on the sign-in page, and tell your administrator.',
      ],
    }),
    'support-request': ({ tenantName, personName, reason, minutes }) => ({
      subject: `${personName} asks to look into ${tenantName}`,
      paragraphs: [
        `${personName} of your provider asks to look into the console of ${tenantName}. The access would last ${minutes} minutes; they could read everything and change nothing.`,
      ],
      quote: { by: 'The reason given:', text: reason },
      action: 'Allow or decline',
      afterwards: ['Nobody gets in before you allow it. You can end the access at any time.'],
    }),
    'webhook-paused': ({ webhookName, failures, at }) => ({
      subject: `Webhook paused: ${webhookName}`,
      paragraphs: [
        `The receiver of the webhook ${webhookName} has taken nothing since ${at}; ${failures} attempts in a row were in vain. The webhook is paused now, and nothing is sent any more.`,
        'See what its receiver answered, mend it, and resume the webhook. What happened meanwhile is kept for 30 days.',
      ],
      action: 'Open the webhook',
      afterwards: [],
    }),
    test: ({ toAddress }) => ({
      subject: 'A test mail from Tenantry',
      paragraphs: [
        `The mail server took this mail for ${toAddress}. Invitations and new passwords reach people in the same way.`,
      ],
      action: 'Open the outbox',
      afterwards: [],
    }),
  },
};
