import { read } from '@/app/_server/context';
import { deskOfTenant } from '@/components/dialing/dial-address';
import { DialTab } from '@/components/dialing/dial-tab';
import { ActivityTab } from '@/components/tenants/detail/activity-tab';
import type { DetailTab } from '@/components/tenants/detail/detail-tabs';
import { NoProfile } from '@/components/tenants/detail/no-profile';
import { NumbersTab } from '@/components/tenants/detail/numbers-tab';
import { PolicyTab } from '@/components/tenants/detail/policy-tab';
import { SubscribersTab } from '@/components/tenants/detail/subscribers-tab';
import { SummaryTab } from '@/components/tenants/detail/summary-tab';
import type { TenantMay } from '@/components/tenants/detail/tenant-header';
import { listEntries } from '@/lib/audit/list-entries';
import { dialNumber, withOwn } from '@/lib/dialing/dial-number';
import { planOfProfile } from '@/lib/dialing/plan-of-profile';
import { readDigits } from '@/lib/dialing/read-digits';
import { listSharedExceptions } from '@/lib/telephony-systems/read-telephony-systems';
import type { Tenant } from '@/lib/tenants/model';
import type { TelephonyProfile } from '@/lib/tenants/telephony-profile';
import { isUndoable } from '@/lib/tenants/undo-change';
import { tenantActions } from '../_tenant-actions';
import { AccessNumbers } from './_access-numbers';
import { CallingLists } from './_calling-lists';
import { PartnerPart } from './_partner';
import { People } from './_people';
import { SupportAccess } from './_support-access';
import { TransferRequests } from './_transfer-requests';

interface TabContentProps {
  tab: DetailTab;
  tenant: Tenant;
  zone: string;
  now: string;
  may: TenantMay;
  /** Activity goes on from here. */
  after: string | undefined;
  /** What is dialled, as it was typed. */
  digits: string;
  /** Which of its people is changed. */
  person: string | undefined;
}

export async function TabContent({ tab, tenant, zone, now, may, after, digits, person }: TabContentProps) {
  const { telephony, id } = tenant;
  if (tab === 'activity') return <Activity id={id} after={after} zone={zone} now={now} mayUndo={may.undo} />;
  if (tab === 'people')
    return (
      <>
        <People tenant={tenant} personId={person} zone={zone} now={now} />
        <SupportAccess tenant={tenant} zone={zone} now={now} />
      </>
    );
  const mayEdit = may.edit && tenant.deletedAt === null;
  if (tab === 'summary')
    return (
      <SummaryTab tenant={tenant} zone={zone} now={now} mayEdit={mayEdit}>
        <PartnerPart tenant={tenant} />
      </SummaryTab>
    );
  if (tab === 'numbers')
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <AccessNumbers tenant={tenant} zone={zone} now={now} />
        <TransferRequests id={id} zone={zone} now={now} />
        {telephony ? <Directory profile={telephony} /> : <NoProfile id={id} mayEdit={mayEdit} />}
      </div>
    );
  if (tab === 'calling-lists') return <CallingLists tenant={tenant} zone={zone} now={now} />;
  if (!telephony) return <NoProfile id={id} mayEdit={mayEdit} />;
  if (tab === 'subscribers') return <SubscribersTab id={id} profile={telephony} mayEdit={mayEdit} />;
  if (tab === 'policy') return <PolicyTab profile={telephony} />;
  return <Dial tenant={tenant} profile={telephony} typed={digits} />;
}

async function Directory({ profile }: { profile: TelephonyProfile }) {
  const sharedExceptions = await read(listSharedExceptions, { system: profile.system });
  return <NumbersTab profile={profile} sharedExceptions={sharedExceptions} />;
}

interface ActivityProps {
  id: string;
  after: string | undefined;
  zone: string;
  now: string;
  mayUndo: boolean;
}

async function Activity({ id, after, zone, now, mayUndo }: ActivityProps) {
  const place = after !== undefined && /^(former-)?[1-9]\d{0,14}$/.test(after) ? after : undefined;
  const { items, next } = await read(listEntries, { tenant: id, limit: 20, after: place });
  const base = `/tenants/${id}?tab=activity`;
  return (
    <ActivityTab
      entries={items.map((entry) => ({ ...entry, undoable: mayUndo && isUndoable(entry) }))}
      olderHref={next === null ? undefined : `${base}&after=${next}`}
      newerHref={place === undefined ? undefined : base}
      zone={zone}
      now={now}
      undo={tenantActions.undo}
    />
  );
}

async function Dial({
  tenant,
  profile,
  typed,
}: {
  tenant: Tenant;
  profile: TelephonyProfile;
  typed: string;
}) {
  const exceptions = await read(listSharedExceptions, { system: profile.system });
  const { digits, issue } = readDigits(typed);
  return (
    <DialTab
      place={deskOfTenant(tenant.id)}
      plan={planOfProfile(tenant.name, profile, withOwn(exceptions, profile))}
      typed={typed}
      answer={issue ? undefined : await read(dialNumber, { id: tenant.id, digits })}
      isInBin={tenant.deletedAt !== null}
    />
  );
}
