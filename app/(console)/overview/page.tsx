import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { consoleContext } from '@/app/_server/context';
import { findPageScope, requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { AttentionList } from '@/components/overview/attention-list';
import { DemoButton } from '@/components/overview/demo-button';
import { KeyFigures } from '@/components/overview/key-figures';
import { NumberSpaceTable } from '@/components/overview/number-space-table';
import { RecentActivity } from '@/components/overview/recent-activity';
import { SetUpSteps } from '@/components/overview/set-up-steps';
import { LicencePart } from '@/components/reports/licence-part';
import { reportPath } from '@/components/reports/report-address';
import { Link } from '@/components/scope/link';
import { countOf } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import type { PersonActor } from '@/lib/actor';
import { findDemo } from '@/lib/demo/find-demo';
import { getLicenceReport } from '@/lib/licences/get-licence-report';
import { getOverview, looksAt } from '@/lib/overview/get-overview';
import { allBlocks } from '@/lib/overview/number-space';
import { mayRun } from '@/lib/permissions';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { ask } from '@/lib/query';
import { loadDemoAction, removeDemoAction } from './_demo-actions';
import { ScopedOverview } from './_scoped';
import { setUpSteps } from './_set-up-steps';

export const metadata: Metadata = { title: 'Overview' };

export default async function OverviewPage() {
  const actor = await requireActor();
  const scope = await findPageScope();
  return scope ? <ScopedOverview actor={actor} scope={scope} /> : <WholeOverview actor={actor} />;
}

async function WholeOverview({ actor }: { actor: PersonActor }) {
  const context = await consoleContext();
  const { counts, attention, numberSpaces, recent, setUp } = await ask(context, getOverview, {});
  const demo = await ask(context, findDemo, {});
  const { totals } = await ask(context, getLicenceReport, { limit: 1 });
  const { timeZone } = await ask(context, getPreferences, {});
  const zone = timeZone ?? (await cookies()).get('zone')?.value ?? 'UTC';
  const now = context.now();
  const steps = setUpSteps(setUp, actor);
  return (
    <div className="flex flex-col gap-6">
      <div className="-mb-5">
        <PageHeader title="Overview" />
      </div>
      {steps.some((step) => !step.done) && (
        <SetUpSteps
          steps={steps}
          demo={
            !demo &&
            mayRun(actor, 'demo.load') && (
              <>
                <DemoButton action={loadDemoAction} label="Load the demo set" pendingText="Loading…" />
                <span className="text-ink-2">
                  Tenants and systems to look around with; removed in one step.
                </span>
              </>
            )
          }
        />
      )}
      <KeyFigures
        figures={[
          { label: <Lamp state="active" />, count: counts.active, href: '/tenants?status=active' },
          { label: <Lamp state="inactive" />, count: counts.inactive, href: '/tenants?status=inactive' },
          {
            label: 'In the bin',
            count: counts.binned,
            href: '/tenants?deleted=true',
          },
          { label: 'Telephony systems', count: counts.systems, href: '/telephony-systems' },
        ]}
      />
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <Part title="Needs you">
          <AttentionList
            {...attention}
            inactive={counts.inactive}
            looksAt={looksAt}
            tenants={counts.active + counts.inactive}
          />
        </Part>
        <Part
          title="Recent activity"
          more={
            <Link href="/audit" className="link">
              Open the audit log
            </Link>
          }
        >
          <RecentActivity entries={recent} zone={zone} now={now} />
        </Part>
        <Part
          title="Number space"
          note={`A block is all numbers with the same first two digits, ${allBlocks} for each length of number.`}
        >
          <NumberSpaceTable spaces={numberSpaces} />
        </Part>
        <Part
          title="Licence use"
          note="Averages of this month so far; drawn as it is now."
          more={
            <Link href={reportPath} className="link">
              Open the report
            </Link>
          }
        >
          <LicencePart totals={totals} />
        </Part>
        {demo && (
          <Part title="Demo set">
            <div className="flex flex-wrap items-center gap-3 border-y border-line py-3">
              <span className="min-w-0 flex-1 basis-56">
                {countOf(demo.tenants, 'tenant')} of this console came with the demo set.
              </span>
              {mayRun(actor, 'demo.remove') && (
                <DemoButton action={removeDemoAction} label="Remove the demo set" pendingText="Removing…" />
              )}
            </div>
          </Part>
        )}
      </div>
    </div>
  );
}

interface PartProps {
  title: string;
  note?: string;
  more?: ReactNode;
  children: ReactNode;
}

function Part({ title, note, more, children }: PartProps) {
  return (
    <section className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4">
        <h2 className="flex-1 text-section font-bold">{title}</h2>
        {more}
        {note && <p className="basis-full text-table text-ink-2">{note}</p>}
      </div>
      {children}
    </section>
  );
}
