import { describeBlockChanges } from '../access-numbers/describe-block';
import { createMergePatch, listPatchedPaths, valueAt } from '../merge-patch';
import { describeChanges, type MemberChange } from '../tenants/describe-tenant';
import type { AuditEntry } from './model';

/** What each action did, as the verb of a sentence: "Ann Berg *changed tenant* Greene Services". */
const verbs: Record<string, string> = {
  'tenant.create': 'created tenant',
  'tenant.update': 'changed tenant',
  'tenant.activate': 'activated tenant',
  'tenant.deactivate': 'deactivated tenant',
  'tenant.delete': 'deleted tenant',
  'tenant.restore': 'restored tenant',
  'tenant.purge': 'purged tenant',
  'tenant.undo': 'undid a change of tenant',
  'tenant.export': 'exported tenant',
  'tenant.assign-partner': 'moved to another partner tenant',
  'tenant.delete.partner': 'moved, as its partner was deleted, tenant',
  'partner.appoint': 'appointed as a partner',
  'partner.retire': 'retired as a partner',
  'partner.retire.partner': 'moved, as its partner was retired, tenant',
  'partner.retire.retired': 'made an administrator of one tenant of',
  'partner.save-limits': 'changed the limits of',
  'tenant-person.create': 'added administrator',
  'tenant-person.update': 'changed administrator',
  'tenant-person.remove': 'removed administrator',
  'tenant.activate-own': 'reviewed and activated tenant',
  'support-request.create': 'asked for support access to',
  'support-request.withdraw': 'withdrew the request for support access of',
  'support-request.decide.granted': 'granted support access to',
  'support-request.decide.declined': 'declined support access to',
  'support-request.end': 'ended the support access of',
  'template.create': 'made template',
  'template.add-version': 'added a version to template',
  'template.update': 'changed template',
  'template.delete': 'deleted template',
  'template.use': 'made, from a template,',
  'template.use.access-numbers': 'gave a tenant from a template the access numbers',
  'template.bring-up': 'brought up to its template tenant',
  'invitation.create': 'invited',
  'invitation.send-again': 'sent the invitation again to',
  'invitation.copy-link': 'copied the link of the invitation of',
  'invitation.revoke': 'revoked the invitation of',
  'invitation.restore': 'restored the invitation of',
  'invitation.open': 'opened the invitation of',
  'invitation.accept': 'came in by the invitation of',
  'invitation.ask-again': 'asked for a new link for',
  'calling-list.create': 'added calling list',
  'calling-list.update': 'renamed calling list',
  'calling-list.replace': 'replaced the records of calling list',
  'calling-list.delete': 'deleted calling list',
  'import.create': 'sent archive',
  'import.choose': 'decided about the import of',
  'import.apply': 'imported tenant',
  'import.apply.replaced': 'replaced, by an import, the tenant in the bin',
  'import.apply.access-numbers': 'gave an imported tenant the access numbers',
  'tenant.import-package': 'imported a package into',
  'tenant.import-package.access-numbers': 'gave, by a package, the access numbers',
  'import.discard': 'discarded archive',
  'import.check': 'ticked the check list of',
  'import-lock.free': 'freed the lock of',
  'job.start': 'started',
  'job.cancel': 'cancelled',
  'job.retry': 'repeated',
  'tenant.freeze': 'froze tenant',
  'tenant.unfreeze': 'unfroze tenant',
  'tenant.delete.moved': 'ended the move of',
  'move.begin': 'began to move',
  'move.begin.frozen': 'froze tenant',
  'move.save': 'went on with the move of',
  'move.save.unfrozen': 'unfroze tenant',
  'transfer-request.decide.granted': 'handed over access numbers',
  'transfer-request.decide.declined': 'declined to hand over',
  'tenant.delete.access-numbers': 'deleted the tenant of',
  'tenant.restore.access-numbers': 'restored the tenant of',
  'tenant.undo.access-numbers': 'restored the tenant of',
  'telephony-system.create': 'added telephony system',
  'telephony-system.update': 'changed telephony system',
  'telephony-system.delete': 'deleted telephony system',
  'access-number.create': 'created access numbers',
  'access-number.update': 'changed access numbers',
  'access-number.assign': 'assigned access numbers',
  'access-number.unassign': 'unassigned access numbers',
  'access-number.reserve': 'reserved access numbers',
  'access-number.release': 'released access numbers',
  'access-number.split': 'split access numbers',
  'access-number.join': 'joined access numbers',
  'access-number.delete': 'deleted access numbers',
  'access-number.expire': 'ended the reservation or quarantine of',
  'trunk.create': 'added trunk',
  'trunk.update': 'changed trunk',
  'trunk.delete': 'deleted trunk',
  'sms-account.create': 'added SMS account',
  'sms-account.update': 'changed SMS account',
  'sms-account.delete': 'deleted SMS account',
  'numbering-policy.save': 'changed the',
  'number-hold.create': 'held back',
  'number-hold.release': 'no longer holds back',
  'number-sheet.apply': 'applied',
  'session.open': 'signed in',
  'session.open.refused': 'was refused a sign-in as',
  'session.open.code-asked': 'gave the password of',
  'session.confirm': 'signed in',
  'session.confirm.refused': 'was refused a sign-in as',
  'session.open-with-identity': 'signed in',
  'session.open-with-identity.refused': 'was refused a sign-in as',
  'session.open-with-identity.code-asked': 'signed in elsewhere as',
  'second-factor.begin': 'began to set up a second factor for',
  'second-factor.begin.refused': 'was refused a second factor for',
  'second-factor.confirm': 'set up a second factor for',
  'second-factor.remove': 'removed the second factor of',
  'second-factor.remove.refused': 'was refused to remove the second factor of',
  'second-factor.renew-codes': 'renewed the recovery codes of',
  'second-factor.renew-codes.refused': 'was refused new recovery codes for',
  'second-factor.reset': 'reset the second factor of',
  'password-reset.request': 'asked for a new password for',
  'password-reset.complete': 'set a new password by mail for',
  'identity.unlink': 'unlinked a sign-in elsewhere of',
  'security-policy.save': 'changed the',
  'akana-settings.save': 'changed the',
  'session.admit.refused': 'was kept from trying to sign in as',
  'session.close': 'signed out',
  'script-session.open': 'signed a script in',
  'script-session.open.refused': 'was refused a sign-in as',
  'script-session.open.code-asked': 'gave the password of',
  'script-session.refresh': 'prolonged the session of a script of',
  'script-session.refresh.refused': 'was refused a second use of a refresh token of',
  'session.revoke': 'ended a session of',
  'session.revoke.others': 'ended all other sessions of',
  'password.change': 'changed the password of',
  'password.change.refused': 'was refused a change of the password of',
  'api-key.create': 'made API key',
  'api-key.revoke': 'revoked API key',
  'first-run.open': 'opened the first run for',
  'first-run.create-administrator': 'made the first administrator',
  'first-run.complete': 'completed the first run as',
  'person.create': 'added person',
  'person.update': 'changed person',
  'person.reset-password': 'reset the password of',
  'preference.save': 'changed the preferences of',
  'saved-view.save': 'saved view',
  'saved-view.delete': 'deleted view',
  'draft.save': 'kept a draft of',
  'draft.discard': 'dropped a draft of',
  'webhook.create': 'added webhook',
  'webhook.update': 'changed webhook',
  'webhook.pause': 'paused webhook',
  'webhook.resume': 'resumed webhook',
  'webhook.resume.from-now': 'resumed, from now on, webhook',
  'webhook.rotate-secret': 'renewed the secret of webhook',
  'webhook.delete': 'deleted webhook',
  'webhook.test': 'sent a test to webhook',
  'webhook.redeliver': 'sent an event again to webhook',
  'webhook.redeliver.failed': 'sent all that failed again to webhook',
  'webhook.deliver.paused': 'paused webhook',
  'mail.send-again': 'sent again',
  'mail.test': 'sent as a test',
  'demo.load': 'loaded',
  'demo.remove': 'removed',
};

/** Groups of actions to filter by; the value is what the list takes as `action`. */
export const actionGroups = [
  { value: 'tenant.', label: 'Tenants' },
  { value: 'partner.', label: 'Partners' },
  { value: 'tenant.assign-partner', label: 'Moves between partners' },
  { value: 'telephony-system.', label: 'Telephony systems' },
  { value: 'access-number.', label: 'Access numbers' },
  { value: 'trunk.', label: 'Trunks' },
  { value: 'sms-account.', label: 'SMS accounts' },
  { value: 'person.', label: 'People' },
  { value: 'session.', label: 'Sign-ins and sessions' },
  { value: 'script-session.', label: 'Sign-ins of scripts' },
  { value: 'session.open.refused', label: 'Refused sign-ins' },
  { value: 'password.', label: 'Passwords' },
  { value: 'password-reset.', label: 'Passwords by mail' },
  { value: 'second-factor.', label: 'Second factors' },
  { value: 'api-key.', label: 'API keys' },
  { value: 'first-run.', label: 'First run' },
  { value: 'saved-view.', label: 'Saved views' },
  { value: 'tenant.export', label: 'Exports' },
  { value: 'import.', label: 'Imports' },
  { value: 'tenant.import-package', label: 'Packages' },
  { value: 'move.', label: 'Moves' },
  { value: 'transfer-request.', label: 'Transfer requests' },
  { value: 'tenant-person.', label: 'Administrators of tenants' },
  { value: 'support-request.', label: 'Support access' },
  { value: 'calling-list.', label: 'Calling lists' },
  { value: 'template.', label: 'Templates' },
  { value: 'webhook.', label: 'Webhooks' },
  { value: 'job.', label: 'Jobs' },
  { value: 'demo.', label: 'Demo set' },
] as const;

export function verbOf(action: string, entity?: string): string {
  return alongside[`${action} ${entity}`] ?? verbs[action] ?? action.replaceAll(/[.-]/g, ' ');
}

/** What an action did besides, to a thing of another kind: an entry of its own under the same name. */
const alongside: Record<string, string> = {
  'tenant-person.create invitation': 'invited',
  'template.use person': 'added, with a template, administrator',
  'template.use invitation': 'invited',
};

/** With a link from a mail: whoever it was sent to, who is not signed in yet. */
const byLink: Record<string, string> = {
  'invitation.accept': 'came in by an invitation',
  'password-reset.complete': 'set a new password by mail',
};

const signIns = new Set(['session.open', 'session.confirm', 'session.open-with-identity']);

/** An entry as a sentence: who did what to which thing; `what` is empty where the verb says it all. */
export function sentenceOf(
  entry: Pick<AuditEntry, 'action' | 'entity' | 'actorId' | 'actorName' | 'entityLabel'>,
) {
  const { action, entity, actorId, actorName, entityLabel } = entry;
  // Before a sign-in nobody is signed in, so that the log names the person only as what it is about.
  if (signIns.has(action)) return { who: entityLabel, verb: 'signed in', what: '' };
  if (byLink[action]) return { who: entityLabel, verb: byLink[action], what: '' };
  if (action === 'script-session.open') return { who: entityLabel, verb: 'signed a script in', what: '' };
  if (action === 'session.close') return { who: actorName, verb: 'signed out', what: '' };
  const who = actorId === 'anonymous' ? 'Somebody' : actorName;
  return { who, verb: verbOf(action, entity), what: entityLabel };
}

/** Whether somebody was kept from something; such entries are marked. */
export function isRefusal({ action }: Pick<AuditEntry, 'action'>): boolean {
  return action.endsWith('.refused');
}

/** Members that rise or move with each change and say nothing about it. */
const technical = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** Before → after of an entry, member by member. */
export function describeEntry({ entity, before, after }: Pick<AuditEntry, 'entity' | 'before' | 'after'>) {
  if (entity === 'tenant') return describeChanges(before, after);
  if (entity === 'access-number') return describeBlockChanges(before, after);
  return describeAny(before, after);
}

function describeAny(before: unknown, after: unknown): MemberChange[] {
  const patch = createMergePatch(before ?? {}, after ?? {});
  const paths = patch === undefined ? [] : listPatchedPaths(patch);
  return paths
    .filter((path) => !technical.has(path.split('.').at(-1) ?? path))
    .map((path) => ({
      path,
      label: humanize(path.replace(/[.]name$/, '')),
      before: show(valueAt(before, path)),
      after: show(valueAt(after, path)),
    }))
    .filter((change) => change.before.length + change.after.length > 0);
}

/** `mustChangePassword` as "Must change password". */
function humanize(path: string): string {
  const words = path
    .replaceAll('.', ' · ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function show(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No'];
  if (Array.isArray(value)) return value.map((item) => show(item).join(', '));
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}
