import { chipsOfView } from '@/components/list/chips-of-view';
import {
  type AddressParams,
  addressReader,
  oneOf,
  type PagePlace,
  readPagePlace,
  writeList,
  writeMembers,
} from '@/components/list/list-place';
import { type InvitationState, invitationStates } from '@/lib/invitations/model';
import { invitationStateNames } from './words';

/** What the board shows stands in its address. */
export interface ActivationView extends PagePlace {
  q: string;
  state?: InvitationState | undefined;
  /** Only those whose last mail was not taken. */
  mail?: 'failed' | undefined;
}

const longestSearch = 200;

/** What cannot be meant is left out, with a sentence that says so. */
export function readActivationAddress(params: AddressParams): { view: ActivationView; notices: string[] } {
  const reader = addressReader(params);
  const { read, notices } = reader;
  const view = {
    q: read('q', 'The search', (text) => text.trim().slice(0, longestSearch)) ?? '',
    state: read('state', 'The state', oneOf(invitationStates)),
    mail: read('mail', 'The state of mails', oneOf(['failed'] as const)),
    ...readPagePlace(reader),
  };
  return { view, notices };
}

export function writeActivationAddress(view: ActivationView, changes: Partial<ActivationView> = {}): string {
  const { state, mail, ...rest } = { ...view, ...changes };
  return writeList('/activations', rest, [
    ['state', state],
    ['mail', mail],
  ]);
}

export function chipsOf(view: ActivationView) {
  const { q, state, mail } = view;
  return chipsOfView({
    view,
    filters: {
      q: ['Search', q],
      state: ['State', state && invitationStateNames[state]],
      mail: ['Mail', mail && 'Failed'],
    },
    addressOf: writeActivationAddress,
  });
}

/** The same list over JSON. */
export function apiPathOf({ q, state, mail }: ActivationView): string {
  const query = writeMembers([
    ['q', q],
    ['state', state],
    ['mailFailed', mail && 'true'],
  ]);
  return query === '' ? '/invitations' : `/invitations?${query}`;
}
