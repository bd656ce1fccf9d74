import type { ReactNode } from 'react';
import { NumberRibbon } from '@/components/numbering/number-ribbon';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import { valueAt } from '@/lib/merge-patch';
import { countNumbers } from '@/lib/numbering/intervals';
import { labelOf, memberPaths, showMember } from '@/lib/tenants/describe-tenant';
import type { Tenant } from '@/lib/tenants/model';
import { rangesOf } from '@/lib/tenants/telephony-profile';
import { findWarnings } from '@/lib/tenants/warnings';
import { Lines } from '../change-list';
import { CopyValue } from './copy-value';
import { NoProfile } from './no-profile';

export interface SummaryTabProps {
  tenant: Tenant;
  zone: string;
  now: string;
  mayEdit: boolean;
  /** Further parts, after the telephony. */
  children?: ReactNode;
}

export function SummaryTab({ tenant, zone, now, mayEdit, children }: SummaryTabProps) {
  const warnings = tenant.deletedAt === null ? findWarnings(tenant) : [];
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="min-w-0">
        <Part title="Identity">
          <DefinitionList
            items={[
              { term: 'Name', value: tenant.name },
              { term: 'Company', value: tenant.company },
              { term: 'Url', value: <CopyValue value={tenant.url} what="url" /> },
              { term: 'Number', value: <CopyValue value={String(tenant.number)} what="tenant number" /> },
              { term: 'Id', value: <CopyValue value={tenant.id} what="id" /> },
              { term: 'Created', value: <Time at={tenant.createdAt} zone={zone} now={now} /> },
              { term: 'Changed', value: <Time at={tenant.updatedAt} zone={zone} now={now} /> },
            ]}
          />
        </Part>
        <Part title="Contact">
          <DefinitionList
            items={[
              { term: 'Name', value: fullName(tenant) },
              {
                term: 'E-mail address',
                value: tenant.contact.email && (
                  <CopyValue value={tenant.contact.email} what="e-mail address" />
                ),
              },
              { term: 'Telephone number', kind: 'digits', value: tenant.contact.phone },
            ]}
          />
        </Part>
        <MoreParts tenant={tenant} />
      </div>
      <div className="min-w-0">
        <Part title="Telephony">
          {tenant.telephony ? (
            <Telephony tenant={tenant} profile={tenant.telephony} />
          ) : (
            <NoProfile id={tenant.id} mayEdit={mayEdit} />
          )}
        </Part>
        {children}
        {warnings.length > 0 && (
          <Notice tone="warning" title="Worth a second look">
            <ul>
              {warnings.map(({ code, message }) => (
                <li key={code}>{message}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  );
}

function Telephony({ tenant, profile }: { tenant: Tenant; profile: NonNullable<Tenant['telephony']> }) {
  const ranges = rangesOf(profile);
  const held = ranges
    .filter(({ kind }) => kind === 'directory')
    .reduce((sum, range) => sum + countNumbers(range), 0n);
  return (
    <DefinitionList
      items={[
        { term: 'Telephony system', value: profile.system },
        { term: 'Domain', value: profile.domainName },
        {
          term: 'Customer number',
          value: <CopyValue value={String(profile.customerNumber)} what="customer number" />,
        },
        { term: 'Customer name', value: profile.customerName },
        { term: 'Acronym', value: profile.acronym },
        {
          term: 'Finance ID',
          value: profile.financeId && <CopyValue value={profile.financeId} what="finance ID" />,
        },
        { term: 'Directory numbers', kind: 'digits', value: held.toString() },
        { term: 'On the number line', value: <NumberRibbon label={tenant.name} ranges={ranges} /> },
        { term: 'Subscribers', kind: 'digits', value: String(profile.subscribers.length) },
      ]}
    />
  );
}

/** Address, locale, billing, capacity and endpoints, as far as they are set. */
function MoreParts({ tenant }: { tenant: Tenant }) {
  const set = memberPaths
    .filter((path) => /^(address|locale|billing|capacity)\.|^endpoints$/.test(path))
    .map((path) => ({ path, lines: showMember(path, valueAt(tenant, path)) }))
    .filter(({ lines }) => lines.length > 0);
  if (set.length === 0) return null;
  return (
    <Part title="More details">
      <DefinitionList
        items={set.map(({ path, lines }) => ({
          term: labelOf(path),
          value: <Lines path={path} lines={lines} />,
        }))}
      />
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="pb-6">
      <h2 className="pb-2 text-section font-bold">{title}</h2>
      {children}
    </section>
  );
}

function fullName({ contact: { firstName, lastName } }: Tenant): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}
