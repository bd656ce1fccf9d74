import { type AddressParams, addressReader, oneOf, writeMembers } from '@/components/list/list-place';
import type { FilterChip } from '@/components/ui/filter-chips';
import { kindNames, stateNames } from '@/lib/mail/describe-mail';
import { type MailKind, type MailState, mailKinds, mailStates } from '@/lib/mail/model';

/** What the outbox shows stands in its address. */
export interface MailListView {
  q: string;
  state?: MailState | undefined;
  kind?: MailKind | undefined;
  after?: string | undefined;
  before?: string | undefined;
  from: number;
}

const longestSearch = 254;

/** What cannot be meant is left out, with a sentence that says so. */
export function readMailAddress(params: AddressParams): { view: MailListView; notices: string[] } {
  const { read, notices } = addressReader(params);
  const place = (text: string) => (/^[\w-]{1,2000}$/.test(text) ? text : undefined);
  const after = read('after', 'The place', place);
  const view = {
    q: (read('q', 'The search', (text) => text.trim().slice(0, longestSearch)) ?? '').trim(),
    state: read('state', 'The state', oneOf(mailStates)),
    kind: read('kind', 'The kind', oneOf(mailKinds)),
    after,
    before: after === undefined ? read('before', 'The place', place) : undefined,
    from:
      read('from', 'The position', (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)) ?? 1,
  };
  return { view, notices };
}

export function writeMailAddress(view: MailListView, changes: Partial<MailListView> = {}): string {
  const { q, state, kind, after, before, from } = { ...view, ...changes };
  const query = writeMembers([
    ['q', q],
    ['state', state],
    ['kind', kind],
    ['after', after],
    ['before', before],
    ['from', from > 1 ? String(from) : undefined],
  ]);
  return query === '' ? '/mails' : `/mails?${query}`;
}

export const firstPage = { after: undefined, before: undefined, from: 1 } as const;

export function chipsOf(view: MailListView): FilterChip[] {
  const { q, state, kind } = view;
  const without = (changes: Partial<MailListView>) => writeMailAddress(view, { ...changes, ...firstPage });
  return [
    ...(q ? [{ label: 'Address or name', value: q, removeHref: without({ q: '' }) }] : []),
    ...(state
      ? [{ label: 'State', value: stateNames[state], removeHref: without({ state: undefined }) }]
      : []),
    ...(kind ? [{ label: 'Kind', value: kindNames[kind], removeHref: without({ kind: undefined }) }] : []),
  ];
}
