import { isMonth } from '@/lib/licences/model';

/** Everything the licence report shows stands in its address. */
export interface ReportView {
  month?: string;
  partner?: string;
  featurelevel?: string;
  financeId?: string;
  /** `true`: only what has no finance id. */
  missing?: string;
  after?: string;
  /** The id of the saved view that is open; `all` for none, also where one is the default. */
  view?: string;
}

export const reportPath = '/reports/licences';
/** The screen that its saved views belong to. */
export const reportScreen = 'licence-report';

export const filterMembers = ['month', 'partner', 'featurelevel', 'financeId', 'missing'] as const;
const members = [...filterMembers, 'after', 'view'] as const;

export type AddressParams = Record<string, string | string[] | undefined>;

/** What cannot be meant is left out, so that an old or mistyped link still shows something. */
export function readReportAddress(params: AddressParams): ReportView {
  const view = Object.fromEntries(
    members.flatMap((member) => {
      const value = params[member];
      const text = typeof value === 'string' ? value.trim() : '';
      return text !== '' && isPossible(member, text) ? [[member, text]] : [];
    }),
  ) as ReportView;
  return view.missing ? { ...view, financeId: undefined } : view;
}

function isPossible(member: (typeof members)[number], value: string): boolean {
  if (member === 'month') return isMonth(value);
  if (member === 'missing') return value === 'true';
  return value.length <= (member === 'after' ? 1000 : 255);
}

export function writeReportAddress(view: ReportView, change: Partial<ReportView> = {}): string {
  const query = queryOf({ ...view, ...change });
  return query === '' ? reportPath : `${reportPath}?${query}`;
}

/** The same filter from its first page. */
export function writeFilterAddress(view: ReportView, change: Partial<ReportView>): string {
  return writeReportAddress(view, { ...change, after: undefined });
}

export function filterOf(view: ReportView): ReportView {
  return Object.fromEntries(filterMembers.map((member) => [member, view[member]]));
}

/** The filter as the report takes it: members that are set. */
export function toReportFilter(view: ReportView): Record<string, string> {
  return Object.fromEntries(
    filterMembers.flatMap((member) => {
      const value = view[member];
      return value === undefined ? [] : [[member, value]];
    }),
  );
}

export function queryOf(view: ReportView): string {
  const set = members.flatMap((member) => (view[member] ? [[member, view[member]]] : []));
  return new URLSearchParams(set).toString();
}
