import { Link } from '@/components/scope/link';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { ListedWebhook } from '@/lib/webhooks/read-webhooks';
import { WebhookLamp } from './webhook-lamp';

interface WebhookTableProps {
  webhooks: readonly ListedWebhook[];
  zone: string;
  now: string;
}

export function WebhookTable({ webhooks, zone, now }: WebhookTableProps) {
  return (
    <TableFrame caption="Webhooks, newest first" captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>Receiver</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Tells of</ColumnHead>
          <ColumnHead>Last success</ColumnHead>
          <ColumnHead>Last 24 hours</ColumnHead>
          <ColumnHead>Made by</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {webhooks.map((webhook) => (
          <tr key={webhook.id}>
            <RowHead className="lg:min-w-56">
              <Link href={`/webhooks/${webhook.id}`} prefetch={false} className="link wrap-anywhere">
                {webhook.description || new URL(webhook.url).host}
              </Link>
              <span className="block font-normal wrap-anywhere text-ink-2">{webhook.url}</span>
            </RowHead>
            <td>
              <WebhookLamp webhook={webhook} />
            </td>
            <td>
              {typesOf(webhook)}
              <span className="block text-ink-2">{tenantsOf(webhook)}</span>
            </td>
            <td>
              {webhook.lastSuccessAt ? (
                <Time at={webhook.lastSuccessAt} zone={zone} now={now} />
              ) : (
                <span className="text-ink-2">none yet</span>
              )}
            </td>
            <td>{sayLastDay(webhook)}</td>
            <td>{webhook.createdByName}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

export function typesOf({ types }: Pick<ListedWebhook, 'types'>): string {
  return types.length === 0 ? 'All events' : types.join(', ');
}

export function tenantsOf({ partnerId, partnerName }: ListedWebhook): string {
  return partnerId === null ? 'of all tenants' : `of ${partnerName ?? 'a partner that is gone'} and below`;
}

/** What became of the deliveries of the last day; the rate is of those that ended. */
export function sayLastDay({ lastDay: { delivered, failed, waiting } }: ListedWebhook): string {
  const ended = delivered + failed;
  if (ended + waiting === 0) return 'nothing to send';
  const rate = ended === 0 ? [] : [`${Math.round((100 * failed) / ended)} % failed`];
  return [`${delivered} delivered`, ...rate, ...(waiting > 0 ? [`${waiting} waiting`] : [])].join(' · ');
}
