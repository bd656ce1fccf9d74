import { redirect } from 'next/navigation';
import { consoleContext, read } from '@/app/_server/context';
import { inScope } from '@/app/_server/scope';
import {
  type AddressParams,
  filterOf,
  queryOf,
  readReportAddress,
  reportScreen,
  toReportFilter,
  writeReportAddress,
} from '@/components/reports/report-address';
import { getLicenceReport } from '@/lib/licences/get-licence-report';
import { monthOf } from '@/lib/licences/model';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { type ListedView, listViews } from '@/lib/preferences/list-views';
import { Problem } from '@/lib/problem';

/** Everything the licence report shows. */
export async function readReport(params: AddressParams) {
  const views = await read(listViews, { screen: reportScreen });
  const running = monthOf((await consoleContext()).now());
  const view = withoutFuture(readReportAddress(withDefault(params, views)), running);
  const current = views.find(({ id }) => id === view.view);
  const { pageSize } = await read(getPreferences, {});
  return {
    view,
    views,
    current,
    running,
    isChangedView: current !== undefined && queryOf(filterOf(view)) !== current.query,
    report: await readPage(view, pageSize),
    pageSize,
  };
}

/** A place that cannot be read is forgotten: the report is shown from its beginning. */
async function readPage(view: ReturnType<typeof readReportAddress>, limit: number) {
  try {
    const { month, partner, featurelevel, financeId } = toReportFilter(view);
    const missing = view.missing === 'true' ? 'true' : 'false';
    return await read(getLicenceReport, {
      month,
      partner,
      featurelevel,
      financeId,
      missing,
      limit,
      after: view.after,
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-cursor') throw error;
  }
  redirect(await inScope(writeReportAddress(view, { after: undefined })));
}

function withoutFuture<View extends { month?: string }>(view: View, running: string): View {
  return view.month !== undefined && view.month > running ? { ...view, month: undefined } : view;
}

/** An address that says nothing opens the view that this person has made the default. */
function withDefault(params: AddressParams, views: ListedView[]): AddressParams {
  const chosen = Object.keys(params).length === 0 ? views.find(({ isDefault }) => isDefault) : undefined;
  return chosen ? { ...Object.fromEntries(new URLSearchParams(chosen.query)), view: chosen.id } : params;
}
