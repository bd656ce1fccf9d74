import { type AddressParams, addressReader, oneOf, writeMembers } from '@/components/list/list-place';
import type { FilterChip } from '@/components/ui/filter-chips';
import { type InvitationState, invitationStates } from '@/lib/invitations/model';
import { invitationStateNames } from './words';

/** What the board shows stands in its address. */
export interface ActivationView {
  q: string;
  state?: InvitationState | undefined;
  /** Only those whose last mail was not taken. */
  mail?: 'failed' | undefined;
  after?: string | undefined;
  before?: string | undefined;
  from: number;
}

const longestSearch = 200;

/** What cannot be meant is left out, with a sentence that says so. */
export function readActivationAddress(params: AddressParams): { view: ActivationView; notices: string[] } {
  const { read, notices } = addressReader(params);
  const place = (text: string) => (/^[\w-]{1,2000}$/.test(text) ? text : undefined);
  const after = read('after', 'The place', place);
  const view = {
    q: read('q', 'The search', (text) => text.trim().slice(0, longestSearch)) ?? '',
    state: read('state', 'The state', oneOf(invitationStates)),
    mail: read('mail', 'The state of mails', oneOf(['failed'] as const)),
    after,
    before: after === undefined ? read('before', 'The place', place) : undefined,
    from:
      read('from', 'The position', (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)) ?? 1,
  };
  return { view, notices };
}

export function writeActivationAddress(view: ActivationView, changes: Partial<ActivationView> = {}): string {
  const { q, state, mail, after, before, from } = { ...view, ...changes };
  const query = writeMembers([
    ['q', q],
    ['state', state],
    ['mail', mail],
    ['after', after],
    ['before', before],
    ['from', from > 1 ? String(from) : undefined],
  ]);
  return query === '' ? '/activations' : `/activations?${query}`;
}

export const firstPage = { after: undefined, before: undefined, from: 1 } as const;

export function chipsOf(view: ActivationView): FilterChip[] {
  const { q, state, mail } = view;
  const without = (changes: Partial<ActivationView>) =>
    writeActivationAddress(view, { ...changes, ...firstPage });
  return [
    ...(q ? [{ label: 'Search', value: q, removeHref: without({ q: '' }) }] : []),
    ...(state
      ? [{ label: 'State', value: invitationStateNames[state], removeHref: without({ state: undefined }) }]
      : []),
    ...(mail ? [{ label: 'Mail', value: 'Failed', removeHref: without({ mail: undefined }) }] : []),
  ];
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
