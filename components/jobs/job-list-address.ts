import { chipsOfView } from '@/components/list/chips-of-view';
import {
  type AddressParams,
  addressReader,
  oneOf,
  type PagePlace,
  readPagePlace,
  writeList,
} from '@/components/list/list-place';
import { type JobKind, type JobState, jobKinds, jobStates } from '@/lib/jobs/model';
import { kindWords, stateWords, whoseWords } from './words';

/** What the list of jobs shows stands in its address. */
export interface JobListView extends PagePlace {
  kind?: JobKind | undefined;
  state?: JobState | undefined;
  /** Only one's own. */
  who?: 'mine' | undefined;
}

/** What cannot be meant is left out, with a sentence that says so. */
export function readJobAddress(params: AddressParams): { view: JobListView; notices: string[] } {
  const reader = addressReader(params);
  const { read, notices } = reader;
  const view = {
    kind: read('kind', 'The kind', oneOf(jobKinds)),
    state: read('state', 'The state', oneOf(jobStates)),
    who: read('who', 'The choice', oneOf(['mine'] as const)),
    ...readPagePlace(reader),
  };
  return { view, notices };
}

export function writeJobAddress(view: JobListView, changes: Partial<JobListView> = {}): string {
  const { kind, state, who, ...place } = { ...view, ...changes };
  return writeList('/jobs', place, [
    ['kind', kind],
    ['state', state],
    ['who', who],
  ]);
}

export function chipsOf(view: JobListView) {
  const { kind, state, who } = view;
  return chipsOfView({
    view,
    filters: {
      kind: ['Kind', kind && kindWords[kind]],
      state: ['State', state && stateWords[state]],
      who: ['Whose', who && whoseWords[who]],
    },
    addressOf: writeJobAddress,
  });
}
