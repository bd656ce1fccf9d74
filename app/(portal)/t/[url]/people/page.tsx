import { randomUUID } from 'node:crypto';
import { read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { portalHref } from '@/components/portal/portal-href';
import { PortalPeople } from '@/components/portal/portal-people';
import { AddTenantPerson } from '@/components/tenants/people/add-tenant-person';
import { EditTenantPerson } from '@/components/tenants/people/edit-tenant-person';
import { listPortalPeople } from '@/lib/portal/read-people';
import { readPortal } from '../../../_read-portal';
import {
  addPersonAction,
  inviteAgainAction,
  invitePersonAction,
  removePersonAction,
  savePersonAction,
  switchPersonAction,
} from './_actions';

interface Props {
  params: Promise<{ url: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('People', portal.name) } };
}

export default async function PortalPeoplePage({ params, searchParams }: Props) {
  const { portal, mayChange, now } = await readPortal((await params).url);
  const { id: tenantId, url } = portal;
  const people = await read(listPortalPeople, { url });
  const { person: wanted } = await searchParams;
  const chosen = mayChange ? people.find(({ id }) => id === wanted) : undefined;
  const base = portalHref(url, 'people');
  return (
    <>
      <PageHeader title="People" meta="Who looks after it, and may do all that you may do here" />
      <PortalPeople
        tenantId={tenantId}
        people={people}
        editHref={mayChange ? (id) => `${base}?person=${id}#person` : undefined}
        invite={mayChange ? invitePersonAction : undefined}
        inviteAgain={mayChange ? inviteAgainAction : undefined}
        zone={await readTimeZone()}
        now={now}
      />
      {chosen && (
        <EditTenantPerson
          key={chosen.id}
          tenantId={tenantId}
          person={chosen}
          backHref={base}
          actions={{ save: savePersonAction, toggle: switchPersonAction, remove: removePersonAction }}
        />
      )}
      {mayChange && !chosen && (
        <AddTenantPerson tenantId={tenantId} idempotencyKey={randomUUID()} action={addPersonAction} />
      )}
    </>
  );
}
