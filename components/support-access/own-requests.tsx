import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { Lamp } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import { Time } from '@/components/ui/time';
import type { ShownSupportRequest } from '@/lib/support-access/model';
import { TimeLeft } from './time-left';

interface OwnRequestsProps {
  requests: readonly ShownSupportRequest[];
  /** Who looks at the page. */
  personId: string;
  portalHref: string;
  zone: string;
  now: string;
  withdraw: FormAction<unknown> | undefined;
  end: FormAction<unknown> | undefined;
}

/** Open requests for a tenant as the provider's people see them; one's own can be used. */
export function OwnRequests({ requests, personId, portalHref, zone, now, withdraw, end }: OwnRequestsProps) {
  return (
    <ul aria-label="Open requests for access" className="max-w-4xl border-t border-line">
      {requests.map(
        ({ id, personId: by, personName, reason, minutes, state, askedAt, endsAt, decidedByName }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5">
            <div className="min-w-0 flex-1 basis-72">
              <p className="break-words">
                <strong className="font-medium">{personName}</strong>, {minutes} minutes: “{reason}”
              </p>
              <p className="text-ink-2">
                {state === 'granted' && endsAt !== null ? (
                  <>
                    {decidedByName} granted it until{' '}
                    <Time at={endsAt} zone={zone} now={now} show="absolute" />
                    {'. '}
                    <TimeLeft endsAt={endsAt} now={now} />
                  </>
                ) : (
                  <>
                    Asked <Time at={askedAt} zone={zone} now={now} />. Its administrators have a mail.
                  </>
                )}
              </p>
            </div>
            <Lamp state={state === 'granted' ? 'active' : 'awaiting'}>
              {state === 'granted' ? 'Granted' : 'Waits for an answer'}
            </Lamp>
            {by === personId && (
              <div className="flex flex-wrap gap-2">
                {state === 'granted' && (
                  <LinkButton href={portalHref} prefetch={false} variant="primary">
                    Open its console
                  </LinkButton>
                )}
                {state === 'granted' && end && (
                  <ActionButton action={end} fields={{ id }} pendingText="Ending…">
                    End now
                  </ActionButton>
                )}
                {state === 'asked' && withdraw && (
                  <ActionButton action={withdraw} fields={{ id }} pendingText="Withdrawing…">
                    Withdraw
                  </ActionButton>
                )}
              </div>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
