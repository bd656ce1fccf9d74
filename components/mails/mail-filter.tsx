import { buttonClass } from '@/components/ui/button';
import { kindNames, stateNames } from '@/lib/mail/describe-mail';
import { mailKinds, mailStates } from '@/lib/mail/model';
import type { MailListView } from './mail-list-address';

/** A plain GET form: the filter becomes the address. */
export function MailFilter({ view: { q, state, kind } }: { view: MailListView }) {
  return (
    <form
      // A link changes the address without a new page; the fields must follow it.
      key={`${q} ${state} ${kind}`}
      action="/mails"
      method="get"
      role="search"
      aria-label="Filter mails"
      className="grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap"
    >
      <label className="col-span-2 flex min-w-0 flex-col gap-1">
        <span className="text-meta text-ink-2">Address or name</span>
        <input type="search" name="q" defaultValue={q} maxLength={254} className="control sm:w-64" />
      </label>
      <Choice
        label="State"
        name="state"
        value={state}
        any="Any state"
        options={mailStates.map((one) => [one, stateNames[one]])}
      />
      <Choice
        label="Kind"
        name="kind"
        value={kind}
        any="Any kind"
        options={mailKinds.map((one) => [one, kindNames[one]])}
      />
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
      <select name={name} defaultValue={value ?? ''} className="control sm:w-48">
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
