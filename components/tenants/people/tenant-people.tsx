import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import type { InvitationActions } from '@/components/activations/invitation-actions';
import { InvitationButtons } from '@/components/activations/invitation-buttons';
import { InvitationLamp } from '@/components/activations/invitation-lamp';
import { Link } from '@/components/scope/link';
import { Badge } from '@/components/ui/badge';
import { Lamp } from '@/components/ui/lamp';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Person } from '@/lib/accounts/model';
import { isOpen } from '@/lib/invitations/model';
import type { ShownListedInvitation } from '@/lib/invitations/read-invitations';

interface TenantPeopleProps {
  tenantId: string;
  people: readonly Person[];
  /** The newest invitation of each. */
  invitations: readonly ShownListedInvitation[];
  /** What can be done about invitations; absent for who may not. */
  invite?: FormAction<unknown> | undefined;
  actions?: InvitationActions | undefined;
  /** Where one of them is changed; undefined for who may not. */
  editHref: ((id: string) => string) | undefined;
  zone: string;
  now: string;
}

/** The administrators of a tenant. */
export function TenantPeople({
  tenantId,
  people,
  invitations,
  invite,
  actions,
  editHref,
  zone,
  now,
}: TenantPeopleProps) {
  const of = new Map(invitations.map((invitation) => [invitation.personId, invitation]));
  return (
    <TableFrame
      caption="Administrators of this tenant"
      captionHidden
      focusable={editHref === undefined}
      fitsFrom="xl"
    >
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>E-mail address</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Invitation</ColumnHead>
          {invite && (
            <ColumnHead>
              <span className="sr-only">Actions</span>
            </ColumnHead>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <RowHead>
              {editHref ? (
                <Link href={editHref(person.id)} scroll={false} className="link">
                  {person.name}
                </Link>
              ) : (
                person.name
              )}
              {person.role === 'partner-administrator' && <Badge className="ml-2">Partner</Badge>}
            </RowHead>
            <td>
              <span className="inline-block min-w-40 break-all">{person.email}</span>
              {person.loginId !== null && (
                <span className="block text-meta break-all text-ink-2">Login id {person.loginId}</span>
              )}
            </td>
            <td>
              <StateLamp person={person} isInvited={of.has(person.id)} />
            </td>
            <td>
              <PersonInvitation invitation={of.get(person.id)} zone={zone} now={now} />
            </td>
            {invite && (
              <td>
                <Doings
                  tenantId={tenantId}
                  person={person}
                  invitation={of.get(person.id)}
                  invite={invite}
                  actions={actions}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function StateLamp({ person, isInvited }: { person: Person; isInvited: boolean }) {
  if (person.disabledAt !== null) return <Lamp state="inactive">Disabled</Lamp>;
  if (!person.mustChangePassword) return <Lamp state="active" />;
  return <Lamp state="awaiting">{isInvited ? 'No password yet' : 'Not invited yet'}</Lamp>;
}

interface OfPerson {
  invitation: ShownListedInvitation | undefined;
}

function PersonInvitation({ invitation, zone, now }: OfPerson & { zone: string; now: string }) {
  if (!invitation) return <span className="text-ink-2">–</span>;
  const { id, state, sentAt, mail } = invitation;
  return (
    <>
      <Link href={`/activations/${id}`} prefetch={false} className="link inline-flex min-h-6 items-center">
        <InvitationLamp state={state} />
      </Link>
      <span className="block text-meta text-ink-2">
        <Time at={sentAt} zone={zone} now={now} />
        {mail?.state === 'failed' && <span className="text-danger">, the mail failed</span>}
      </span>
    </>
  );
}

interface DoingsProps extends OfPerson, Pick<TenantPeopleProps, 'tenantId' | 'actions'> {
  person: Person;
  invite: FormAction<unknown>;
}

/** Whoever has no password yet is invited, or their invitation is looked after. */
function Doings({ tenantId, person, invitation, invite, actions }: DoingsProps) {
  if (person.disabledAt !== null || !person.mustChangePassword) return null;
  if (invitation && actions && isOpen(invitation.state))
    return <InvitationButtons invitation={invitation} actions={actions} />;
  return (
    <ActionButton
      action={invite}
      fields={{ tenantId, personId: person.id }}
      what={person.name}
      size="small"
      pendingText="Inviting…"
    >
      Invite
    </ActionButton>
  );
}
