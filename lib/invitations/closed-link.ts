import { conflict, type Problem } from '../problem';
import type { LinkDoor } from './look-up-link';

const reasons: Record<Exclude<LinkDoor, 'open'>, string> = {
  expired: 'This link is too old. Ask for a new one on its page.',
  used: 'The password was set with this link already. Sign in with it.',
  done: 'The tenant is active already. Sign in with your password.',
  revoked: 'This invitation was taken back.',
  replaced: 'A newer link was sent. Use the newest mail.',
  'in-bin': 'The tenant was deleted.',
  frozen: 'The tenant is being moved, and nothing of it can be changed until that is done.',
  unknown: 'This link is not known here. Open it as it stands in the mail, to its last character.',
};

/** Why a link opens nothing; `invitation-used` and so on. */
export function closedLink(door: Exclude<LinkDoor, 'open'>): Problem {
  return conflict([{ path: '', code: `invitation-${door}`, message: reasons[door] }]);
}
