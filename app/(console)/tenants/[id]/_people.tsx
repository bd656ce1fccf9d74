import { resetSecondFactorAction } from '@/app/_account/_actions';
import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { KeepFresh } from '@/components/activations/keep-fresh';
import { AddTenantPerson } from '@/components/tenants/people/add-tenant-person';
import { EditTenantPerson } from '@/components/tenants/people/edit-tenant-person';
import { TenantPeople } from '@/components/tenants/people/tenant-people';
import { listTenantPeople } from '@/lib/accounts/tenant-people/read-tenant-people';
import { listTenantInvitations } from '@/lib/invitations/read-invitations';
import { mayRun } from '@/lib/permissions';
import type { Tenant } from '@/lib/tenants/model';
import { inviteAction } from '../../activations/_actions';
import { invitationActionsOf } from '../../activations/_invitation-actions';
import {
  addTenantPersonAction,
  removeTenantPersonAction,
  saveTenantPersonAction,
  switchTenantPersonAction,
} from './_people-actions';

interface PeopleProps {
  tenant: Tenant;
  /** Who is changed just now. */
  personId: string | undefined;
  zone: string;
  now: string;
}

/** The administrators of a tenant, and the way to add, change and remove them. */
export async function People({ tenant, personId, zone, now }: PeopleProps) {
  const actor = await requireActor();
  const { newId } = await consoleContext();
  const people = await read(listTenantPeople, { tenantId: tenant.id });
  const invitations = await read(listTenantInvitations, { tenantId: tenant.id });
  const isChangeable = tenant.deletedAt === null && !tenant.frozen;
  const mayChange = isChangeable && mayRun(actor, 'tenant-person.update');
  const base = `/tenants/${tenant.id}?tab=people`;
  const chosen = mayChange ? people.find(({ id }) => id === personId) : undefined;
  return (
    <section aria-labelledby="people">
      <h2 id="people" className="pb-2 text-section font-bold">
        Administrators
      </h2>
      {invitations.some(({ state }) => state !== 'done') && <KeepFresh />}
      {people.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-2">
          None. Whoever is added here can be invited to look after {tenant.name}.
        </p>
      ) : (
        <TenantPeople
          tenantId={tenant.id}
          people={people}
          invitations={invitations}
          invite={isChangeable && mayRun(actor, 'invitation.create') ? inviteAction : undefined}
          actions={isChangeable ? invitationActionsOf(actor) : undefined}
          editHref={mayChange ? (id) => `${base}&person=${id}#person` : undefined}
          zone={zone}
          now={now}
        />
      )}
      {chosen && (
        <EditTenantPerson
          key={chosen.id}
          tenantId={tenant.id}
          person={chosen}
          backHref={base}
          partnerName={tenant.isPartner ? tenant.name : undefined}
          actions={{
            save: saveTenantPersonAction,
            toggle: switchTenantPersonAction,
            remove: mayRun(actor, 'tenant-person.remove') ? removeTenantPersonAction : undefined,
            resetSecondFactor: mayRun(actor, 'second-factor.reset') ? resetSecondFactorAction : undefined,
          }}
        />
      )}
      {isChangeable && !chosen && mayRun(actor, 'tenant-person.create') && (
        <AddTenantPerson
          tenantId={tenant.id}
          idempotencyKey={newId()}
          action={addTenantPersonAction}
          partnerName={tenant.isPartner ? tenant.name : undefined}
        />
      )}
      {tenant.frozen && <p className="pt-3 text-ink-2">Nobody is added or changed while it is frozen.</p>}
    </section>
  );
}
