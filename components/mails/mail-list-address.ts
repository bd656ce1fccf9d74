import { chipsOfView } from '@/components/list/chips-of-view';
import {
  type AddressParams,
  addressReader,
  oneOf,
  type PagePlace,
  readPagePlace,
  writeList,
} from '@/components/list/list-place';
import { kindNames, stateNames } from '@/lib/mail/describe-mail';
import { type MailKind, type MailState, mailKinds, mailStates } from '@/lib/mail/model';

/** What the outbox shows stands in its address. */
export interface MailListView extends PagePlace {
  q: string;
  state?: MailState | undefined;
  kind?: MailKind | undefined;
}

const longestSearch = 254;

/** What cannot be meant is left out, with a sentence that says so. */
export function readMailAddress(params: AddressParams): { view: MailListView; notices: string[] } {
  const reader = addressReader(params);
  const { read, notices } = reader;
  const view = {
    q: (read('q', 'The search', (text) => text.trim().slice(0, longestSearch)) ?? '').trim(),
    state: read('state', 'The state', oneOf(mailStates)),
    kind: read('kind', 'The kind', oneOf(mailKinds)),
    ...readPagePlace(reader),
  };
  return { view, notices };
}

export function writeMailAddress(view: MailListView, changes: Partial<MailListView> = {}): string {
  const { state, kind, ...rest } = { ...view, ...changes };
  return writeList('/mails', rest, [
    ['state', state],
    ['kind', kind],
  ]);
}

export function chipsOf(view: MailListView) {
  const { q, state, kind } = view;
  return chipsOfView({
    view,
    filters: {
      q: ['Address or name', q],
      state: ['State', state && stateNames[state]],
      kind: ['Kind', kind && kindNames[kind]],
    },
    addressOf: writeMailAddress,
  });
}
