import { type AddressParams, addressReader, writeMembers } from '@/components/list/list-place';

export const partnersPath = '/partners';

/** What the tree of partners shows, as its address says it. */
export interface PartnersView {
  q: string;
  /** The partners whose tenants' partners are shown below them. */
  open: string[];
  after?: string;
}

const most = 200;
const ids = /^[\w-]{1,64}(,[\w-]{1,64})*$/;

/** Reads an address. What cannot be read is left out, with a sentence that says so. */
export function readPartnersAddress(params: AddressParams): { view: PartnersView; notices: string[] } {
  const { read, notices } = addressReader(params);
  const q = (read('q', 'The search', (text) => text.slice(0, most)) ?? '').trim();
  const open = read('open', 'What is expanded', (text) => (ids.test(text) ? text.split(',') : undefined));
  const after = read('after', 'The place', (text) => (text.length <= 2000 ? text : undefined));
  return { view: { q, open: [...new Set(open ?? [])].slice(0, most), after }, notices };
}

export function writePartnersAddress({ q, open, after }: PartnersView): string {
  const query = writeMembers([
    ['q', q],
    ['open', open.join(',')],
    ['after', after],
  ]);
  return query === '' ? partnersPath : `${partnersPath}?${query}`;
}

/** The same tree with one partner expanded or collapsed. */
export function toggle(view: PartnersView, id: string): string {
  const open = view.open.includes(id) ? view.open.filter((one) => one !== id) : [...view.open, id];
  return writePartnersAddress({ ...view, open });
}

export function partnerHref(id: string): string {
  return `${partnersPath}/${encodeURIComponent(id)}`;
}
