import { Lamp } from '@/components/ui/lamp';
import { Time } from '@/components/ui/time';
import type { ShownSupportRequest, ShownSupportState } from '@/lib/support-access/model';

interface PastRequestsProps {
  requests: readonly ShownSupportRequest[];
  zone: string;
  now: string;
}

/** What became of earlier requests, the newest first. */
export function PastRequests({ requests, zone, now }: PastRequestsProps) {
  return (
    <section aria-labelledby="past-requests" className="mt-8">
      <h2 id="past-requests" className="pb-2 text-section font-bold">
        Earlier requests
      </h2>
      <ul className="border-t border-line">
        {requests.map((request) => (
          <li
            key={request.id}
            className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <Lamp state={lampOf[request.state]}>{words[request.state]}</Lamp>
            <div className="min-w-0">
              <p className="break-words">
                <strong className="font-medium">{request.personName}</strong>, {request.minutes} minutes: “
                {request.reason}”
              </p>
              <p className="text-ink-2">
                Asked <Time at={request.askedAt} zone={zone} now={now} />
                <Outcome request={request} zone={zone} now={now} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({
  request: { state, decidedAt, decidedByName, endedAt, endedByName, endsAt },
  zone,
  now,
}: { request: ShownSupportRequest } & Pick<PastRequestsProps, 'zone' | 'now'>) {
  if (state === 'lapsed') return '. Nobody answered in time.';
  if (state === 'declined' && decidedAt)
    return (
      <>
        , declined by {decidedByName} <Time at={decidedAt} zone={zone} now={now} />.
      </>
    );
  const over = endedAt ?? endsAt;
  return (
    <>
      {decidedByName && <>, granted by {decidedByName}</>}
      {over && (
        <>
          , over <Time at={over} zone={zone} now={now} />
        </>
      )}
      {endedByName && <> by {endedByName}</>}.
    </>
  );
}

const lampOf = {
  asked: 'awaiting',
  granted: 'active',
  declined: 'inactive',
  withdrawn: 'inactive',
  ended: 'inactive',
  lapsed: 'inactive',
} as const satisfies Record<ShownSupportState, string>;

const words: Record<ShownSupportState, string> = {
  asked: 'Waits for an answer',
  granted: 'Open',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  ended: 'Ended',
  lapsed: 'Not answered',
};
