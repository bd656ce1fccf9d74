import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { Lamp } from '@/components/ui/lamp';
import { Time } from '@/components/ui/time';
import type { ShownSupportRequest } from '@/lib/support-access/model';
import { TimeLeft } from './time-left';

interface RequestCardsProps {
  requests: readonly ShownSupportRequest[];
  zone: string;
  now: string;
  /** Absent for whoever only looks. */
  decide: FormAction<unknown> | undefined;
  end: FormAction<unknown> | undefined;
}

/** Requests that wait for an answer, and access that is open. */
export function RequestCards({ requests, zone, now, decide, end }: RequestCardsProps) {
  return (
    <ul aria-label="Open requests" className="grid gap-4">
      {requests.map((request) => {
        const { id, personName, reason, minutes, state, askedAt, endsAt, decidedByName } = request;
        return (
          <li key={id} className="grid gap-2 border-y border-line py-3">
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <strong className="text-section font-bold">{personName}</strong>
              {state === 'asked' ? (
                <Lamp state="awaiting">Waits for your answer</Lamp>
              ) : (
                <Lamp state="active">Looks in</Lamp>
              )}
            </p>
            <p className="max-w-prose break-words">“{reason}”</p>
            {state === 'asked' ? (
              <p className="text-ink-2">
                For {minutes} minutes from when you grant it, read-only. Asked{' '}
                <Time at={askedAt} zone={zone} now={now} />.
              </p>
            ) : (
              <p className="text-ink-2">
                {decidedByName} granted it until{' '}
                <Time at={endsAt ?? now} zone={zone} now={now} show="absolute" />
                {'. '}
                <TimeLeft endsAt={endsAt ?? now} now={now} />
              </p>
            )}
            <div className="flex flex-wrap gap-2">
              {state === 'asked' && decide && (
                <>
                  <ActionButton
                    action={decide}
                    fields={{ id, decision: 'grant' }}
                    variant="primary"
                    pendingText="Granting…"
                    what={`to ${personName}`}
                  >
                    Grant {minutes} minutes
                  </ActionButton>
                  <ActionButton
                    action={decide}
                    fields={{ id, decision: 'decline' }}
                    pendingText="Declining…"
                    what={`the request of ${personName}`}
                  >
                    Decline
                  </ActionButton>
                </>
              )}
              {state === 'granted' && end && (
                <ActionButton
                  action={end}
                  fields={{ id }}
                  pendingText="Ending…"
                  what={`the access of ${personName}`}
                >
                  End now
                </ActionButton>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
