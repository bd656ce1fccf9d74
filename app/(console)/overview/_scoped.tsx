import type { ReactNode } from 'react';
import { read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { KeyFigures } from '@/components/overview/key-figures';
import { RecentActivity } from '@/components/overview/recent-activity';
import { LimitMeter } from '@/components/partners/limit-meter';
import { limitTitles } from '@/components/partners/limit-words';
import { partnerHref } from '@/components/partners/partner-address';
import { Link } from '@/components/scope/link';
import { DefinitionList } from '@/components/ui/definition-list';
import { Lamp } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { PersonActor } from '@/lib/actor';
import { listEntries } from '@/lib/audit/list-entries';
import { getPartner } from '@/lib/partners/get-partner';
import { limitNames, type PartnerScope } from '@/lib/partners/model';
import { mayRun } from '@/lib/permissions';
import { listTenants } from '@/lib/tenants/list-tenants';

/** The overview of one partner: its tenants, its limits, and what happened below it. */
export async function ScopedOverview({ actor, scope }: { actor: PersonActor; scope: PartnerScope }) {
  const { limits, use, partners } = await read(getPartner, { id: scope.partnerId });
  const [active, inactive, binned] = [
    await count({ status: 'active' }),
    await count({ status: 'inactive' }),
    await count({ deleted: true }),
  ];
  const { items: recent } = await read(listEntries, { limit: 10 });
  const full = limitNames.filter((name) => limits[name] !== null && use[name] >= limits[name]);
  return (
    <div className="flex flex-col gap-6">
      <div className="-mb-5">
        <PageHeader
          title="Overview"
          actions={
            mayRun(actor, 'tenant.create') && (
              <LinkButton href="/tenants/new" variant="primary">
                Create tenant
              </LinkButton>
            )
          }
        />
      </div>
      {full.length > 0 && (
        <Notice
          tone="warning"
          title={`Used up: ${full.map((name) => limitTitles[name].toLowerCase()).join(', ')}.`}
        >
          Nothing more of that can be added below {scope.name} until its limits are raised or something is
          given up.
        </Notice>
      )}
      <KeyFigures
        figures={[
          { label: <Lamp state="active" />, count: active, href: '/tenants?status=active' },
          { label: <Lamp state="inactive" />, count: inactive, href: '/tenants?status=inactive' },
          { label: 'In the bin', count: binned, href: '/tenants?deleted=true' },
          { label: 'Partners directly below', count: partners, href: '/partners' },
        ]}
      />
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <Part
          title="Use of the limits"
          more={{ href: partnerHref(scope.partnerId), label: 'Open the partner' }}
        >
          <DefinitionList
            items={limitNames.map((name) => ({
              term: limitTitles[name],
              value: (
                <LimitMeter
                  label={`${limitTitles[name]} of ${scope.name}`}
                  used={use[name]}
                  limit={limits[name]}
                />
              ),
            }))}
          />
        </Part>
        <Part title="Recent activity" more={{ href: '/audit', label: 'Open the audit log' }}>
          <RecentActivity entries={recent} zone={await readTimeZone()} now={new Date().toISOString()} />
        </Part>
      </div>
    </div>
  );
}

async function count(filter: { status?: 'active' | 'inactive'; deleted?: boolean }): Promise<number> {
  const { total = 0 } = await read(listTenants, { ...filter, limit: 1, count: true });
  return total;
}

interface PartProps {
  title: string;
  more: { href: string; label: string };
  children: ReactNode;
}

function Part({ title, more, children }: PartProps) {
  return (
    <section className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4">
        <h2 className="flex-1 text-section font-bold">{title}</h2>
        <Link href={more.href} className="link">
          {more.label}
        </Link>
      </div>
      {children}
    </section>
  );
}
