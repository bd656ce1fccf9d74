import { type AddressParams, addressReader, oneOf, writeMembers } from '@/components/list/list-place';
import type { FilterChip } from '@/components/ui/filter-chips';
import { type JobKind, type JobState, jobKinds, jobStates } from '@/lib/jobs/model';
import { kindWords, stateWords } from './words';

/** What the list of jobs shows stands in its address. */
export interface JobListView {
  kind?: JobKind | undefined;
  state?: JobState | undefined;
  /** Only one's own. */
  who?: 'mine' | undefined;
  after?: string | undefined;
  before?: string | undefined;
  from: number;
}

/** What cannot be meant is left out, with a sentence that says so. */
export function readJobAddress(params: AddressParams): { view: JobListView; notices: string[] } {
  const { read, notices } = addressReader(params);
  const place = (text: string) => (/^[\w-]{1,2000}$/.test(text) ? text : undefined);
  const after = read('after', 'The place', place);
  const view = {
    kind: read('kind', 'The kind', oneOf(jobKinds)),
    state: read('state', 'The state', oneOf(jobStates)),
    who: read('who', 'The choice', oneOf(['mine'] as const)),
    after,
    before: after === undefined ? read('before', 'The place', place) : undefined,
    from:
      read('from', 'The position', (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)) ?? 1,
  };
  return { view, notices };
}

export function writeJobAddress(view: JobListView, changes: Partial<JobListView> = {}): string {
  const { kind, state, who, after, before, from } = { ...view, ...changes };
  const query = writeMembers([
    ['kind', kind],
    ['state', state],
    ['who', who],
    ['after', after],
    ['before', before],
    ['from', from > 1 ? String(from) : undefined],
  ]);
  return query === '' ? '/jobs' : `/jobs?${query}`;
}

export const firstPage = { after: undefined, before: undefined, from: 1 } as const;

export function chipsOf(view: JobListView): FilterChip[] {
  const { kind, state, who } = view;
  const without = (member: keyof JobListView) => writeJobAddress(view, { [member]: undefined, ...firstPage });
  return [
    ...(kind ? [{ label: 'Kind', value: kindWords[kind], removeHref: without('kind') }] : []),
    ...(state ? [{ label: 'State', value: stateWords[state], removeHref: without('state') }] : []),
    ...(who ? [{ label: 'Whose', value: 'Mine', removeHref: without('who') }] : []),
  ];
}
