import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { Link } from '@/components/scope/link';
import { Time } from '@/components/ui/time';
import type { PortalPerson } from '@/lib/portal/model';
import { PersonStateLamp } from './person-state';

interface PortalPeopleProps {
  tenantId: string;
  people: readonly PortalPerson[];
  /** All three are absent for whoever only looks. */
  editHref: ((id: string) => string) | undefined;
  invite: FormAction<unknown> | undefined;
  inviteAgain: FormAction<unknown> | undefined;
  zone: string;
  now: string;
}

/** The tenant's administrators, one under the other: it is read on telephones. */
export function PortalPeople({
  tenantId,
  people,
  editHref,
  invite,
  inviteAgain,
  zone,
  now,
}: PortalPeopleProps) {
  return (
    <ul aria-label="Administrators" className="max-w-4xl border-t border-line">
      {people.map((person) => (
        <li
          key={person.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_12rem_12rem] sm:items-center"
        >
          <div className="min-w-0">
            <p className="break-words">
              {editHref ? (
                <Link
                  href={editHref(person.id)}
                  scroll={false}
                  className="link inline-flex min-h-6 items-center font-medium pointer-coarse:min-h-11"
                >
                  {person.name}
                </Link>
              ) : (
                <strong className="font-medium">{person.name}</strong>
              )}
              {person.isSelf && <span className="text-ink-2"> (you)</span>}
            </p>
            <p className="break-all text-ink-2">{person.email}</p>
          </div>
          <div>
            <PersonStateLamp state={person.state} />
            {person.sentAt !== null && (
              <p className="text-meta text-ink-2">
                Mail sent <Time at={person.sentAt} zone={zone} now={now} />
              </p>
            )}
            {person.state === 'active' && person.secondFactor && (
              <p className="text-meta text-ink-2">Signs in with a code, too</p>
            )}
          </div>
          <div className="flex sm:justify-end">
            {person.state === 'not-invited' && invite && (
              <ActionButton
                action={invite}
                fields={{ tenantId, personId: person.id }}
                pendingText="Inviting…"
                what={person.name}
              >
                Invite
              </ActionButton>
            )}
            {person.invitationId !== null && inviteAgain && (
              <ActionButton
                action={inviteAgain}
                fields={{ id: person.invitationId }}
                pendingText="Sending…"
                what={`the invitation of ${person.name}`}
              >
                Send again
              </ActionButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
