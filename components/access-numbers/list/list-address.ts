import {
  type AddressParams,
  addressReader,
  changeView,
  firstPlace,
  type ListPlace,
  oneOf,
  oneSortOf,
  readPlace,
  writeList,
  writeMembers,
} from '@/components/list/list-place';
import {
  type BlockFilter,
  type BlockSort,
  type BlockState,
  blockSorts,
  blockStates,
  type Media,
  media,
} from '@/lib/access-numbers/model';

/** Everything the inventory shows, as its address says it. */
export interface BlocksView extends ListPlace {
  state?: BlockState;
  media?: Media;
  /** The id of a tenant. */
  tenant?: string;
  trunk?: string;
  smsAccount?: string;
  sort: BlockSort;
}

export const wholeInventory: BlocksView = { ...firstPlace, sort: 'number' };

/** Reads an address. What cannot be read is left out, with a sentence that says so. */
export function readAddress(params: AddressParams): { view: BlocksView; notices: string[] } {
  const reader = addressReader(params);
  const { read, notices } = reader;
  const name = (text: string) => text.slice(0, 200);
  const view: BlocksView = {
    ...readPlace(reader, 'The block'),
    state: read('state', 'The state', oneOf(blockStates)),
    media: read('media', 'The media', oneOf(media)),
    tenant: read('tenant', 'The tenant', (text) => (/^[\w-]{1,64}$/.test(text) ? text : undefined)),
    trunk: read('trunk', 'The trunk', name),
    smsAccount: read('smsAccount', 'The SMS account', name),
    sort: read('sort', 'The order', oneSortOf(blockSorts)) ?? 'number',
  };
  return { view, notices };
}

/** The address of a view with some of it changed. What a change makes meaningless is left behind. */
export function writeAddress(view: BlocksView, changes: Partial<BlocksView> = {}): string {
  const changed = changeView(view, changes);
  return writeList('/numbers', changed, filterMembers(changed));
}

/** The members that say which blocks are meant and in which order: what a saved view keeps. */
export function writeFilter(view: BlocksView): string {
  return writeMembers([['q', view.q], ...filterMembers(view)]);
}

/** The filter as the inventory is asked for it. */
export function filterOf({ q, state, media: medium, tenant, trunk, smsAccount }: BlocksView): BlockFilter {
  const members = { q: q || undefined, state, media: medium, tenant, trunk, smsAccount };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

export function isFiltered(view: BlocksView): boolean {
  return Object.keys(filterOf(view)).length > 0;
}

function filterMembers(view: BlocksView): [string, string | undefined][] {
  return [
    ['state', view.state],
    ['media', view.media],
    ['tenant', view.tenant],
    ['trunk', view.trunk],
    ['smsAccount', view.smsAccount],
    ['sort', view.sort === 'number' ? undefined : view.sort],
  ];
}
