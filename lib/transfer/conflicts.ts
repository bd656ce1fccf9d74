import type { PlanChoice } from './model';

/** Every sort of conflict there is between an archive and a cluster, with what can be done about it. */
export const conflicts = {
  /** The tenant itself lives here already. */
  'tenant-exists': ['stop'],
  'url-taken': ['rename', 'stop'],
  'name-taken': ['rename', 'stop'],
  'customer-number-taken': ['rename', 'stop'],
  'telephony-system-missing': ['rename', 'skip', 'stop'],
  /** The telephony system lacks a domain, a server or a feature level of the tenant. */
  'telephony-unfit': ['rename', 'skip', 'stop'],
  'directory-number-held': ['free-parts', 'skip', 'stop'],
  'directory-number-on-hold': ['free-parts', 'skip', 'stop'],
  'access-number-held': ['free-parts', 'skip', 'request', 'stop'],
  'access-number-quarantined': ['take', 'free-parts', 'skip', 'stop'],
  'access-number-reserved': ['take', 'free-parts', 'skip', 'stop'],
  'email-taken': ['rename', 'skip', 'stop'],
  'login-id-taken': ['stop'],
  'person-exists': ['skip', 'stop'],
  'calling-list-exists': ['skip', 'stop'],
  /** What a package says about a tenant that is here. */
  'package-setting': ['overwrite', 'keep', 'skip'],
  'package-endpoint': ['overwrite', 'keep', 'skip'],
  'package-telephony': ['overwrite', 'keep', 'skip'],
  'package-directory-number': ['overwrite', 'keep', 'skip'],
  'package-access-number': ['overwrite', 'keep', 'skip'],
  'package-calling-list': ['overwrite', 'keep', 'skip'],
} as const satisfies Record<string, readonly PlanChoice[]>;

export type Conflict = keyof typeof conflicts;

export function isConflict(text: string): text is Conflict {
  return Object.hasOwn(conflicts, text);
}

/** As the address of a choice that goes to every item of the sort. */
export function keyOfAll(conflict: Conflict): string {
  return `all:${conflict}`;
}

/** What each sort is called, above the choices for all of it. */
export const conflictNames: Record<Conflict, string> = {
  'tenant-exists': 'The tenant is here already',
  'url-taken': 'Url taken',
  'name-taken': 'Name taken',
  'customer-number-taken': 'Customer number taken',
  'telephony-system-missing': 'No such telephony system here',
  'telephony-unfit': 'The telephony system does not offer everything',
  'directory-number-held': 'Directory numbers of another tenant',
  'directory-number-on-hold': 'Directory numbers on hold',
  'access-number-held': 'Access numbers of another tenant',
  'access-number-quarantined': 'Access numbers in quarantine',
  'access-number-reserved': 'Reserved access numbers',
  'email-taken': 'E-mail address taken',
  'login-id-taken': 'Login id taken',
  'person-exists': 'The person is here already',
  'calling-list-exists': 'The calling list is here already',
  'package-setting': 'Setting of the package',
  'package-endpoint': 'Service endpoint of the package',
  'package-telephony': 'Telephony settings of the package',
  'package-directory-number': 'Directory numbers of the package',
  'package-access-number': 'Access numbers of the package',
  'package-calling-list': 'Calling list of the package',
};
