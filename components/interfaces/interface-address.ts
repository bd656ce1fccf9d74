import { chipsOfView } from '@/components/list/chips-of-view';
import {
  type AddressParams,
  addressReader,
  oneOf,
  type PagePlace,
  readPagePlace,
  writeList,
} from '@/components/list/list-place';
import {
  type CalledDoor,
  type CallOutcome,
  calledDoors,
  outcomeNames,
  outcomes,
} from '@/lib/interface-calls/model';

/** What the page of interfaces shows stands in its address. */
export interface InterfaceView extends PagePlace {
  /** Of all doors without one. */
  door?: CalledDoor | undefined;
  outcome?: CallOutcome | undefined;
  /** The call that is looked at closely. */
  peek?: string | undefined;
}

/** What cannot be meant is left out, with a sentence that says so. */
export function readInterfaceAddress(params: AddressParams): { view: InterfaceView; notices: string[] } {
  const reader = addressReader(params);
  const { read, notices } = reader;
  const view = {
    door: read('door', 'The interface', oneOf(calledDoors)),
    outcome: read('outcome', 'The outcome', oneOf(outcomes)),
    peek: read('peek', 'The call', (text) => (/^[\w-]{1,64}$/.test(text) ? text : undefined)),
    ...readPagePlace(reader),
  };
  return { view, notices };
}

/** Whoever turns a page or changes a filter has closed the call that was looked at. */
export function writeInterfaceAddress(view: InterfaceView, changes: Partial<InterfaceView> = {}): string {
  const { door, outcome, peek, ...place } = { ...view, peek: undefined, ...changes };
  return writeList('/interfaces', { ...place, ...(peek !== undefined && { peek }) }, [
    ['door', door],
    ['outcome', outcome],
  ]);
}

/** From `/api/v1` on. */
export function apiPathOf({ door, outcome }: InterfaceView): string {
  const query = new URLSearchParams({ ...(door && { door }), ...(outcome && { outcome }) }).toString();
  return query === '' ? '/interface-calls' : `/interface-calls?${query}`;
}

/** The interface itself stands in the tabs. */
export function chipsOf(view: InterfaceView) {
  return chipsOfView({
    view,
    filters: { outcome: ['Outcome', view.outcome && outcomeNames[view.outcome]] },
    addressOf: writeInterfaceAddress,
  });
}
