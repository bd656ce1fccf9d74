import { GetForm } from '@/components/scope/get-form';
import { buttonClass } from '@/components/ui/button';
import type { LicenceReport } from '@/lib/licences/get-licence-report';
import { noPartner } from '@/lib/licences/no-partner';
import { filterMembers, type ReportView, reportPath } from './report-address';
import { monthsBack, showMonth } from './show-use';

interface ReportFilterProps {
  view: ReportView;
  report: LicenceReport;
  /** The month that runs now. */
  running: string;
}

/** A plain GET form: the filter becomes the address. */
export function ReportFilter({ view, report: { month, firstMonth, choices }, running }: ReportFilterProps) {
  const { partner, featurelevel, financeId, missing, view: saved } = view;
  const months = monthsBack(running, firstMonth);
  const partners = [{ id: noPartner, name: 'Own tenants' }, ...choices.partners];
  return (
    <GetForm
      // A link changes the address without a new page; the fields must follow it.
      key={filterMembers.map((member) => view[member]).join(' ')}
      action={reportPath}
      role="search"
      aria-label="Filter the report"
      className="grid grid-cols-2 items-end gap-2 sm:grid-cols-3 xl:flex xl:flex-wrap"
    >
      <Field label="Month (UTC)">
        <select name="month" defaultValue={month} className="control xl:w-48">
          {withChosen(months, month).map((each) => (
            <option key={each} value={each}>
              {showMonth(each)}
              {each === running ? ' (so far)' : ''}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Feature level">
        <select name="featurelevel" defaultValue={featurelevel ?? ''} className="control xl:w-44">
          <option value="">Any</option>
          {withChosen(choices.featureLevels, featurelevel).map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
      </Field>
      <Field label="Partner">
        <select name="partner" defaultValue={partner ?? ''} className="control xl:w-48">
          <option value="">Any</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name ?? id}
            </option>
          ))}
          {partner && !partners.some(({ id }) => id === partner) && (
            <option value={partner}>{partner}</option>
          )}
        </select>
      </Field>
      <Field label="Finance ID">
        <input name="financeId" defaultValue={financeId} className="control font-mono xl:w-44" />
      </Field>
      <label className="flex min-h-8 items-center gap-2">
        <input type="checkbox" name="missing" value="true" defaultChecked={missing !== undefined} />
        Without finance ID only
      </label>
      {/* Without it an emptied form would open the default view again. */}
      <input type="hidden" name="view" value={saved ?? 'all'} />
      <button type="submit" className={buttonClass({})}>
        Show
      </button>
    </GetForm>
  );
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-meta text-ink-2">{label}</span>
      {children}
    </label>
  );
}

function withChosen(offered: readonly string[], chosen: string | undefined): string[] {
  return chosen === undefined || offered.includes(chosen) ? [...offered] : [chosen, ...offered];
}
