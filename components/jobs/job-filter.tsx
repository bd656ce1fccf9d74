import { buttonClass } from '@/components/ui/button';
import { jobKinds, jobStates } from '@/lib/jobs/model';
import type { JobListView } from './job-list-address';
import { kindWords, stateWords } from './words';

/** A plain GET form: the filter becomes the address. */
export function JobFilter({ view }: { view: JobListView }) {
  const { kind, state, who } = view;
  return (
    <form
      // A link changes the address without a new page; the fields must follow it.
      key={`${kind} ${state} ${who}`}
      action="/jobs"
      method="get"
      role="search"
      aria-label="Filter jobs"
      className="grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap"
    >
      <Choice
        label="Kind"
        name="kind"
        value={kind}
        any="Any kind"
        options={jobKinds.map((one) => [one, kindWords[one]])}
      />
      <Choice
        label="State"
        name="state"
        value={state}
        any="Any state"
        options={jobStates.map((one) => [one, stateWords[one]])}
      />
      <Choice label="Whose" name="who" value={who} any="Everyone’s" options={[['mine', 'Mine']]} />
      <button type="submit" className={buttonClass({})}>
        Filter
      </button>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string | undefined;
  any: string;
  options: [string, string][];
}

function Choice({ label, name, value, any, options }: ChoiceProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-meta text-ink-2">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="control sm:w-44">
        <option value="">{any}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
