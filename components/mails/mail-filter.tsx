import { FilterChoice, FilterText, PlainFilter } from '@/components/list/plain-filter';
import { kindNames, stateNames } from '@/lib/mail/describe-mail';
import { mailKinds, mailStates } from '@/lib/mail/model';
import type { MailListView } from './mail-list-address';

export function MailFilter({ view: { q, state, kind } }: { view: MailListView }) {
  return (
    <PlainFilter path="/mails" label="Filter mails" values={[q, state, kind]}>
      <FilterText label="Address or name" value={q} maxLength={254} className="sm:w-64" />
      <FilterChoice
        label="State"
        name="state"
        value={state}
        any="Any state"
        values={mailStates}
        names={stateNames}
        className="sm:w-48"
      />
      <FilterChoice
        label="Kind"
        name="kind"
        value={kind}
        any="Any kind"
        values={mailKinds}
        names={kindNames}
        className="sm:w-48"
      />
    </PlainFilter>
  );
}
