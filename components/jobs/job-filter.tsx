import { FilterChoice, PlainFilter } from '@/components/list/plain-filter';
import { jobKinds, jobStates } from '@/lib/jobs/model';
import type { JobListView } from './job-list-address';
import { kindWords, stateWords, whoseWords } from './words';

export function JobFilter({ view: { kind, state, who } }: { view: JobListView }) {
  return (
    <PlainFilter path="/jobs" label="Filter jobs" values={[kind, state, who]}>
      <FilterChoice
        label="Kind"
        name="kind"
        value={kind}
        any="Any kind"
        values={jobKinds}
        names={kindWords}
        className="sm:w-44"
      />
      <FilterChoice
        label="State"
        name="state"
        value={state}
        any="Any state"
        values={jobStates}
        names={stateWords}
        className="sm:w-44"
      />
      <FilterChoice
        label="Whose"
        name="who"
        value={who}
        any="Everyone’s"
        values={['mine']}
        names={whoseWords}
        className="sm:w-44"
      />
    </PlainFilter>
  );
}
