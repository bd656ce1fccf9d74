import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { invalid } from '../problem';
import { type QueryContext, query } from '../query';
import { type LicenceUse, measureUse } from './average-use';
import { isMonth, monthOf } from './model';
import { noPartner } from './no-partner';
import { readTotals } from './read-totals';
import type { LicenceFilter, LicenceRow, UnbilledTenant } from './store';

const unbilledShown = 20;
/** Beyond this the tenants without finance id are no longer counted one by one. */
const unbilledCounted = 1000;

const short = (label: string) =>
  z
    .string()
    .max(255, { error: `The ${label} has at most 255 characters.` })
    .optional();
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The members of the page's address and of `GET /api/v1/licence-report`. */
export const LicenceReportInput = z.strictObject({
  month: z
    .string()
    .refine(isMonth, { error: 'A month is written 2026-11.', params: { code: 'wrong-format' } })
    .optional()
    .meta({ description: 'Of UTC, written 2026-11; the running one without it.' }),
  partner: short('partner').meta({
    description: `The id of a partner, or \`${noPartner}\` for own tenants.`,
  }),
  featurelevel: short('feature level'),
  financeId: short('finance ID'),
  missing: flag.default(false).meta({ description: 'Only what is used by tenants that have no finance ID.' }),
  limit: PageLimit.meta({ description: 'In finance IDs; all of one stand on one page.' }),
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
});

export interface PartnerRef {
  id: string;
  /** Null for one that was purged. */
  name: string | null;
}

export interface LicenceReportRow extends LicenceUse {
  financeId: string | null;
  featurelevel: string;
  /** Null for the provider's own tenants. */
  partner: PartnerRef | null;
}

export interface LicenceReport {
  month: string;
  /** The month has not ended: averages are those so far. */
  isRunning: boolean;
  /** The first month that anything is known of. */
  firstMonth: string;
  items: LicenceReportRow[];
  next: string | null;
  totals: LicenceUse & {
    /** What nobody can be charged for. */
    withoutFinanceId: LicenceUse;
    byFeatureLevel: (LicenceUse & { featurelevel: string; withoutFinanceId: LicenceUse })[];
    byPartner: (LicenceUse & { partner: PartnerRef | null })[];
  };
  /** The totals of the months up to this one, oldest first. */
  months: (LicenceUse & { month: string })[];
  /** What a filter can be set to: everything that was used in the month. */
  choices: { featureLevels: string[]; partners: PartnerRef[] };
  /** As it is now: tenants with subscribers and without finance id. */
  unbilled: { items: UnbilledTenant[]; count: number; isMore: boolean };
}

/** Licence use in one month by finance id, feature level and partner; every subscriber entry is one licence [D]. */
export const getLicenceReport = query({
  name: 'licence-report.get',
  input: LicenceReportInput,
  async run(context, { month: wanted, limit, after, ...narrowed }): Promise<LicenceReport> {
    const { stores, now } = context;
    const running = monthOf(now);
    const month = wanted ?? running;
    if (month > running) throw notYet(month, running);
    const filter = toFilter(narrowed);
    const { items, next } = await stores.licenceMonths.listUse(month, filter, { limit, after });
    const totals = await readTotals(context, month, filter);
    const everything = Object.keys(filter).length === 0 ? totals : await readTotals(context, month, {});
    const unnamed =
      filter.financeId === undefined || filter.financeId === ''
        ? await readTotals(context, month, { ...filter, financeId: '' })
        : undefined;
    const partnerOf = await partnerNames(context, [
      ...items.map(({ partnerId }) => partnerId),
      ...[...totals.byPartner, ...everything.byPartner].map(({ partnerId }) => partnerId),
    ]);
    const first = (await stores.licenceMonths.firstMonth()) ?? running;
    return {
      month,
      isRunning: month === running,
      firstMonth: first < month ? first : month,
      items: items.map((row) => toReportRow(row, partnerOf, (sums) => measureUse(month, sums, now))),
      next,
      totals: {
        ...totals.use,
        withoutFinanceId: unnamed?.use ?? nothing,
        byFeatureLevel: totals.byFeatureLevel.map((level) => ({
          ...level,
          withoutFinanceId: withoutName(
            unnamed?.byFeatureLevel.find(({ featurelevel }) => featurelevel === level.featurelevel),
          ),
        })),
        byPartner: totals.byPartner.map(({ partnerId, ...use }) => ({
          ...use,
          partner: partnerOf(partnerId),
        })),
      },
      months: totals.months,
      choices: {
        featureLevels: everything.byFeatureLevel.map(({ featurelevel }) => featurelevel).sort(),
        partners: everything.byPartner
          .flatMap(({ partnerId }) => partnerOf(partnerId) ?? [])
          .toSorted((a, b) => ((a.name ?? a.id) < (b.name ?? b.id) ? -1 : 1)),
      },
      unbilled: await findUnbilled(context, running, filter),
    };
  },
});

const nothing: LicenceUse = { start: 0, end: 0, average: 0 };

function withoutName(use: LicenceUse = nothing): LicenceUse {
  const { start, end, average } = use;
  return { start, end, average };
}

type Narrowed = Omit<z.output<typeof LicenceReportInput>, 'month' | 'limit' | 'after'>;

function toFilter({ partner, featurelevel, financeId, missing }: Narrowed): LicenceFilter {
  return {
    ...(partner !== undefined && { partnerId: partner === noPartner ? '' : partner }),
    ...(featurelevel !== undefined && { featurelevel }),
    ...(financeId !== undefined && { financeId }),
    ...(missing && { financeId: '' }),
  };
}

function notYet(month: string, running: string) {
  const message = `${month} has not begun. The latest month is ${running}.`;
  return invalid([{ path: 'month', code: 'unknown-value', message }]);
}

async function partnerNames({ stores }: QueryContext, ids: string[]) {
  const partners = await stores.licenceMonths.listPartners([...new Set(ids)]);
  const names = new Map(partners.map(({ id, name }) => [id, name]));
  return (id: string): PartnerRef | null => (id === '' ? null : { id, name: names.get(id) ?? null });
}

function toReportRow(
  { financeId, featurelevel, partnerId, ...sums }: LicenceRow,
  partnerOf: (id: string) => PartnerRef | null,
  measure: (sums: Omit<LicenceRow, 'financeId' | 'featurelevel' | 'partnerId'>) => LicenceUse,
): LicenceReportRow {
  return { financeId: financeId || null, featurelevel, partner: partnerOf(partnerId), ...measure(sums) };
}

/** Nobody is looked for where nothing is in use without finance id. */
async function findUnbilled(context: QueryContext, running: string, filter: LicenceFilter) {
  const { partnerId, featurelevel, financeId = '' } = filter;
  const isMeant = financeId === '';
  const present = isMeant ? await readTotals(context, running, { ...filter, financeId }) : undefined;
  if (!present || present.use.end <= 0) return { items: [], count: 0, isMore: false };
  const { items, count } = await context.stores.licenceMonths.listUnbilled(
    { partnerId, featurelevel },
    { limit: unbilledShown, countsTo: unbilledCounted + 1 },
  );
  return { items, count: Math.min(count, unbilledCounted), isMore: count > unbilledCounted };
}
