import type { Person } from '../../accounts/model';
import { fdnOf } from './login-cookie';

/** What is left to do before a login counts for more (domain.md 2.6). The other two documented ones never occur here. */
export type PendingTask = 'change.password' | '2fa.verification.code';

interface LoginResponse {
  pendingNotifications: number;
  userName: string;
  userFDN: string;
  Status: 'Success';
  AvatarURL: string;
  loginDomainID: string;
  pendingTasks: PendingTask[];
}

interface Told {
  person: Pick<Person, 'id' | 'name'>;
  fedMemberId: string;
  pendingTasks: PendingTask[];
}

/** What login, status and renewal answer. The token is in the cookie alone, as since version 8.0 of the vendor's. */
export function toLoginResponse({ person, fedMemberId, pendingTasks }: Told): LoginResponse {
  return {
    pendingNotifications: 0,
    userName: person.name,
    userFDN: fdnOf(person, fedMemberId),
    Status: 'Success',
    AvatarURL: '',
    loginDomainID: `siteusers.${fedMemberId}`,
    pendingTasks,
  };
}
