import { type Actor, providerRoles, type Role, roles } from './actor';
import { Problem } from './problem';

/** Whoever is signed in. */
const signedIn = roles;
/** Everyone of the provider. */
const everyone = providerRoles;
const operators = ['provider-administrator', 'provider-operator'] as const;
const administrators = ['provider-administrator'] as const;
/** Everyone of the provider, and a partner's administrators, who see their own subtree and nothing else. */
const seers = [...providerRoles, 'partner-administrator'] as const;
/** Those who run tenants: all of them, or those of their subtree. */
const runners = [...operators, 'partner-administrator'] as const;
/** Those who look after a tenant's people: whoever runs it, and its own administrators for themselves. */
const caretakers = [...runners, 'tenant-administrator'] as const;
/** The same where the provider's own people answer for it alone. */
const providersAndTenants = [...operators, 'tenant-administrator'] as const;
const tenantAdministrators = ['tenant-administrator'] as const;
/** Only the product itself: start-up and upkeep. */
const nobody = [] as const;

type Grant = readonly Role[] | 'anyone';

/** The whole permission matrix: every command and query by name, and who may run it. */
export const permissions = {
  'session.admit': 'anyone',
  'session.confirm': 'anyone',
  'session.open-with-identity': nobody,
  'session.open': 'anyone',
  'session.find': 'anyone',
  'session.touch': nobody,
  'session.close': signedIn,
  'session.get': signedIn,
  'session.list': signedIn,
  'session.revoke': signedIn,
  'password.change': signedIn,
  'password-reset.request': 'anyone',
  'password-reset.find': 'anyone',
  'password-reset.complete': 'anyone',
  'second-factor.get': signedIn,
  'second-factor.begin': signedIn,
  'second-factor.confirm': signedIn,
  'second-factor.remove': signedIn,
  'second-factor.renew-codes': signedIn,
  'second-factor.reset': operators,
  'identity.list': signedIn,
  'identity.unlink': signedIn,
  'sign-in.list': signedIn,
  'security-policy.get': signedIn,
  'security-policy.save': administrators,
  'akana-settings.get': seers,
  'akana-settings.save': administrators,
  'first-run.open': nobody,
  'first-run.create-administrator': nobody,
  'first-run.find': 'anyone',
  'first-run.complete': 'anyone',
  'person.create': administrators,
  'person.update': administrators,
  'person.list': administrators,
  'person.get': administrators,
  'person.reset-password': administrators,
  'tenant-person.create': caretakers,
  'tenant-person.update': caretakers,
  'tenant-person.remove': ['provider-administrator', 'partner-administrator', 'tenant-administrator'],
  'tenant-person.list': signedIn,
  'invitation.create': caretakers,
  'invitation.send-again': caretakers,
  'invitation.copy-link': runners,
  'invitation.revoke': caretakers,
  'invitation.restore': caretakers,
  'invitation.list': signedIn,
  'invitation.open': 'anyone',
  'invitation.find': 'anyone',
  'invitation.accept': 'anyone',
  'invitation.ask-again': 'anyone',
  'mail.deliver': nobody,
  'mail.send-again': operators,
  'mail.test': administrators,
  'mail.list': everyone,
  'portal.read': providersAndTenants,
  'support-request.create': operators,
  'support-request.withdraw': operators,
  'support-request.decide': tenantAdministrators,
  'support-request.end': providersAndTenants,
  'support-request.list': signedIn,
  'preference.get': signedIn,
  'preference.save': signedIn,
  'saved-view.list': seers,
  'saved-view.save': seers,
  'saved-view.delete': seers,
  'draft.get': runners,
  'draft.save': runners,
  'draft.discard': runners,
  'telephony-system.create': administrators,
  'telephony-system.update': administrators,
  'telephony-system.delete': administrators,
  'telephony-system.list': seers,
  'telephony-system.get': seers,
  'tenant.create': runners,
  'tenant.update': runners,
  'tenant.activate': runners,
  'tenant.activate-own': tenantAdministrators,
  'tenant.deactivate': runners,
  'tenant.delete': ['provider-administrator', 'partner-administrator'],
  'tenant.restore': ['provider-administrator', 'partner-administrator'],
  'tenant.purge': administrators,
  'tenant.undo': runners,
  'tenant.export': operators,
  'tenant.freeze': operators,
  'tenant.unfreeze': operators,
  'move.begin': operators,
  'move.save': operators,
  'move.list': everyone,
  'move.get': everyone,
  'transfer-request.decide': operators,
  'transfer-request.list': everyone,
  'tenant.assign-partner': runners,
  'partner.appoint': operators,
  'partner.retire': operators,
  'partner.save-limits': operators,
  'partner.list': seers,
  'partner.get': seers,
  'tenant.address': signedIn,
  'tenant.list': seers,
  'tenant.get': seers,
  'number.overlaps': seers,
  'number.derive': seers,
  'number.map': everyone,
  'number.find-free': everyone,
  'number.ownership': everyone,
  'number.dial': seers,
  'number-hold.list': everyone,
  'number-hold.create': operators,
  'number-hold.release': operators,
  'access-number.create': operators,
  'access-number.update': operators,
  'access-number.assign': runners,
  'access-number.unassign': runners,
  'access-number.reserve': operators,
  'access-number.release': operators,
  'access-number.split': operators,
  'access-number.join': operators,
  'access-number.delete': administrators,
  'access-number.expire': nobody,
  'access-number.list': seers,
  'access-number.get': seers,
  'access-number.list-own': tenantAdministrators,
  'numbering-policy.get': seers,
  'numbering-policy.save': administrators,
  'trunk.create': administrators,
  'trunk.update': administrators,
  'trunk.delete': administrators,
  'trunk.list': everyone,
  'trunk.get': everyone,
  'sms-account.create': administrators,
  'sms-account.update': administrators,
  'sms-account.delete': administrators,
  'sms-account.list': everyone,
  'sms-account.get': everyone,
  'number-sheet.create': operators,
  'number-sheet.judge': operators,
  'number-sheet.apply': operators,
  'number-sheet.discard': operators,
  'number-sheet.list': operators,
  'number-sheet.get': operators,
  'licence-report.get': seers,
  'api-key.create': signedIn,
  'api-key.revoke': signedIn,
  'api-key.list': signedIn,
  'script-session.open': 'anyone',
  'script-session.refresh': 'anyone',
  'audit.list': seers,
  'audit.verify': everyone,
  'calling-list.create': operators,
  'calling-list.update': operators,
  'calling-list.replace': administrators,
  'calling-list.delete': administrators,
  'calling-list.list': everyone,
  'calling-list.get': everyone,
  'tenant.import-package': runners,
  'import.create': operators,
  'import.choose': operators,
  'import.apply': operators,
  'import.discard': operators,
  'import.check': operators,
  'import.list': everyone,
  'import.get': everyone,
  'lock.get': everyone,
  'import-lock.take': runners,
  'import-lock.keep': runners,
  'import-lock.free': runners,
  'template.create': operators,
  'template.add-version': operators,
  'template.update': operators,
  'template.delete': administrators,
  'template.list': everyone,
  'template.get': everyone,
  'template.plan': operators,
  'template.use': operators,
  'template.bring-up': operators,
  'event.list': seers,
  'webhook.create': runners,
  'webhook.update': runners,
  'webhook.pause': runners,
  'webhook.resume': runners,
  'webhook.rotate-secret': runners,
  'webhook.delete': runners,
  'webhook.test': runners,
  'webhook.redeliver': runners,
  'webhook.deliver': nobody,
  'webhook.list': seers,
  'interface-call.record': nobody,
  'interface-call.list': seers,
  'overview.get': seers,
  'job.start': operators,
  'job.work': nobody,
  'job.cancel': operators,
  'job.retry': operators,
  'job.list': everyone,
  'job.get': everyone,
  'metrics.read': ['provider-administrator', 'provider-auditor'],
  'demo.find': everyone,
  'demo.load': administrators,
  'demo.remove': administrators,
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof permissions;

/** What a person with an initial password may still do. */
const beforePasswordChange = new Set<Permission>([
  'password.change',
  'session.close',
  'session.find',
  'session.get',
  'preference.get',
]);

/**
 * What is about whoever acts and nobody else, and what asks for no sign-in: each looks after its own bounds, for tenants'
 * administrators as for partners'. A partner's scope stands in its way no more than it helps.
 */
const ofOwnAccount = new Set<Permission>([
  'session.close',
  'session.get',
  'session.list',
  'session.revoke',
  'password.change',
  'second-factor.get',
  'second-factor.begin',
  'second-factor.confirm',
  'second-factor.remove',
  'second-factor.renew-codes',
  'identity.list',
  'identity.unlink',
  'sign-in.list',
  'security-policy.get',
  'preference.get',
  'preference.save',
  'api-key.create',
  'api-key.revoke',
  'api-key.list',
]);

/** Whether what this permission is for goes on outside of any partner's scope. */
export function isUnscoped(permission: Permission): boolean {
  const grant: Grant = permissions[permission];
  return grant === 'anyone' || ofOwnAccount.has(permission);
}

/** What takes a person: somebody who found an API key must not outlive its being revoked. */
const notByKey = new Set<Permission>([
  'api-key.create',
  'password.change',
  'person.reset-password',
  'second-factor.begin',
  'second-factor.confirm',
  'second-factor.remove',
  'second-factor.renew-codes',
  'second-factor.reset',
  'identity.unlink',
  'security-policy.save',
]);

/** What a person may still do of whom the security policy asks a second factor that is not set up. */
const beforeSecondFactor = new Set<Permission>([
  ...beforePasswordChange,
  'second-factor.get',
  'second-factor.begin',
  'second-factor.confirm',
  'security-policy.get',
]);

export function mayRun(actor: Actor, permission: Permission): boolean {
  const grant: Grant = permissions[permission];
  if (actor.kind === 'system' || grant === 'anyone') return true;
  if (actor.kind === 'anonymous') return false;
  if (actor.mustChangePassword && !beforePasswordChange.has(permission)) return false;
  if (actor.mustSetUpSecondFactor && !beforeSecondFactor.has(permission)) return false;
  if (actor.apiKeyId !== undefined && notByKey.has(permission)) return false;
  return grant.includes(actor.role);
}

/** Throws `unauthenticated` when nobody is signed in, `forbidden` when somebody is but may not. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (mayRun(actor, permission)) return;
  if (actor.kind === 'anonymous') {
    throw new Problem({ kind: 'unauthenticated', code: 'signed-out', message: 'Sign in to go on.' });
  }
  if (actor.kind === 'person' && actor.mustChangePassword) {
    throw new Problem({
      kind: 'forbidden',
      code: 'password-change-required',
      message: 'Change your initial password first.',
    });
  }
  if (actor.kind === 'person' && actor.mustSetUpSecondFactor) {
    throw new Problem({
      kind: 'forbidden',
      code: 'second-factor-set-up-required',
      message: 'Your provider asks for a second factor. Set it up in the console first.',
    });
  }
  if (actor.kind === 'person' && actor.apiKeyId !== undefined && notByKey.has(permission)) {
    throw new Problem({
      kind: 'forbidden',
      code: 'not-by-script',
      message: 'An API key cannot do this. Sign in with your password and do it yourself.',
    });
  }
  throw new Problem({
    kind: 'forbidden',
    code: 'not-allowed',
    message: 'Your role does not allow this. A provider administrator can do it or change your role.',
  });
}

/** Throws `read-only-key` for somebody who may only look; signing in and out is no change. */
export function requireFullAccess(actor: Actor, permission: Permission): void {
  if (actor.kind !== 'person' || actor.access === 'full') return;
  if (permission === 'session.close' || permissions[permission] === 'anyone') return;
  throw new Problem({
    kind: 'forbidden',
    code: 'read-only-key',
    message: 'This API key may read and change nothing. Use one whose scope is full.',
  });
}
