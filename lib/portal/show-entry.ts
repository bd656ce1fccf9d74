import { describeEntry, verbOf } from '../audit/describe-entry';
import type { AuditEntry } from '../audit/model';
import type { MemberChange } from '../tenants/describe-tenant';
import type { PortalEntry } from './model';

/**
 * What of a tenant's history is its own affair, by the beginning of the action. All else (exports, moves, templates,
 * mails, requests of other tenants) is how the provider works.
 */
const shown = [
  'tenant.create',
  'tenant.update',
  'tenant.activate',
  'tenant.activate-own',
  'tenant.deactivate',
  'tenant.delete',
  'tenant.restore',
  'tenant.undo',
  'tenant-person.',
  'invitation.create',
  'invitation.accept',
  'invitation.revoke',
  'invitation.send-again',
  'access-number.create',
  'access-number.assign',
  'access-number.unassign',
  'access-number.release',
  'access-number.delete',
  'support-request.',
  'import.apply',
  'password-reset.complete',
];

export function isShown({ action }: Pick<AuditEntry, 'action'>): boolean {
  return shown.some((begin) => (begin.endsWith('.') ? action.startsWith(begin) : action === begin));
}

/** These say it all: the thing is the tenant, or whoever acts. */
const wholeVerbs: Record<string, string> = {
  'tenant.create': 'set it up',
  'tenant.update': 'changed it',
  'tenant.activate': 'put it into service',
  'tenant.activate-own': 'reviewed and activated it',
  'tenant.deactivate': 'took it out of service',
  'tenant.delete': 'deleted it',
  'tenant.restore': 'restored it',
  'tenant.undo': 'took a change back',
  'import.apply': 'moved it here',
  'invitation.accept': 'came in by an invitation',
  'password-reset.complete': 'chose a new password by mail',
};

/** In the words of who has the numbers. */
const ofNumbers: Record<string, string> = {
  'access-number.create': 'gave it the access numbers',
  'access-number.assign': 'gave it the access numbers',
  'access-number.unassign': 'took back the access numbers',
  'access-number.release': 'took back the access numbers',
  'access-number.delete': 'took back the access numbers',
};

export interface Reader {
  /** The tenant's own people, by id. */
  own: ReadonlyMap<string, string>;
  /** Who acted and is one of the provider's. */
  providers: ReadonlySet<string>;
}

export function showEntry(entry: AuditEntry, reader: Reader): PortalEntry {
  const { id, at, action, entity, entityLabel, formerHome } = entry;
  return {
    id,
    at,
    ...whoOf(entry, reader),
    did: wholeVerbs[action] ?? `${ofNumbers[action] ?? verbOf(action, entity)} ${entityLabel}`,
    note: noteOf(entry),
    changes: changesOf(entry),
    formerHome: formerHome === true,
  };
}

function whoOf({ actorId, formerHome, entityLabel }: AuditEntry, { own, providers }: Reader) {
  const name = own.get(actorId);
  if (name !== undefined) return { who: name, isOwn: true };
  if (actorId === 'system') return { who: 'Tenantry', isOwn: false };
  // With a link from a mail nobody is signed in yet; the thing is the person.
  if (actorId === 'anonymous') return { who: entityLabel, isOwn: true };
  if (formerHome) return { who: 'Somebody at its former home', isOwn: false };
  return { who: providers.has(actorId) ? 'Your provider' : 'Somebody who has left', isOwn: false };
}

/** The provider's reasons for changes are its own; what it says to ask for access was written for the tenant. */
function noteOf({ action, after }: AuditEntry): string | null {
  if (action !== 'support-request.create') return null;
  const { reason, minutes, personName } = after as { reason: string; minutes: number; personName: string };
  return `${personName}, for ${minutes} minutes: “${reason}”`;
}

const ownMembers =
  /^(name|url|company|status|contact\..*|address\..*|locale\..*|telephony\.(acronym|customerName|domainName|allowDirectCallsBetweenCustomers|directoryNumbers|commonAbbreviatedNumbers|exceptionForDialingNumbers|subscribers))$/;
const ownPersonMembers = /^(name|email|loginId|disabledAt)$/;

function changesOf(entry: AuditEntry): MemberChange[] {
  const members =
    entry.entity === 'tenant' ? ownMembers : entry.entity === 'person' ? ownPersonMembers : undefined;
  return members === undefined ? [] : describeEntry(entry).filter(({ path }) => members.test(path));
}
