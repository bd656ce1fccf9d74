import { Link } from '@/components/scope/link';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Delivery } from '@/lib/webhooks/model';
import { DeliveryLamp } from './webhook-lamp';

interface DeliveryTableProps {
  deliveries: readonly Delivery[];
  zone: string;
  now: string;
}

export function DeliveryTable({ deliveries, zone, now }: DeliveryTableProps) {
  return (
    <TableFrame caption="Deliveries, newest first" captionHidden fitsFrom="lg">
      <thead>
        <tr>
          <ColumnHead>Event</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Attempts</ColumnHead>
          <ColumnHead>Into the line</ColumnHead>
          <ColumnHead>Next or last</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ id, webhookId, type, sequence, state, attempts, createdAt, ...times }) => (
          <tr key={id}>
            <RowHead>
              <Link
                href={`/webhooks/${webhookId}/deliveries/${id}`}
                prefetch={false}
                className="link font-mono text-table"
              >
                {type}
                <span className="sr-only"> {sequence > 0 ? sequence : 'test'}</span>
              </Link>
              {sequence > 0 && (
                <span aria-hidden="true" className="block font-normal text-ink-2">
                  {sequence}
                </span>
              )}
            </RowHead>
            <td>
              <DeliveryLamp state={state} />
            </td>
            <td>{attempts}</td>
            <td>
              <Time at={createdAt} zone={zone} now={now} />
            </td>
            <td>
              <Next {...times} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Next({
  nextAttemptAt,
  endedAt,
  zone,
  now,
}: Pick<Delivery, 'nextAttemptAt' | 'endedAt'> & { zone: string; now: string }) {
  if (endedAt) return <Time at={endedAt} zone={zone} now={now} />;
  if (!nextAttemptAt || nextAttemptAt <= now) return <>in line</>;
  return <Time at={nextAttemptAt} zone={zone} now={now} />;
}
