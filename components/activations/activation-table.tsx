import { MailLamp } from '@/components/mails/mail-lamp';
import { Link } from '@/components/scope/link';
import { OfProvider } from '@/components/scope/of-provider';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { ShownListedInvitation } from '@/lib/invitations/read-invitations';
import { RowActions } from './board-actions';
import { InvitationLamp } from './invitation-lamp';

interface ActivationTableProps {
  items: readonly ShownListedInvitation[];
  zone: string;
  now: string;
  mayAct: boolean;
}

export function ActivationTable({ items, zone, now, mayAct }: ActivationTableProps) {
  return (
    <TableFrame caption="Invitations, newest link first" captionHidden fitsFrom="2xl">
      <thead>
        <tr>
          {mayAct && (
            <ColumnHead className="w-8">
              <span className="sr-only">Selection</span>
              <input
                type="checkbox"
                data-select-page
                aria-label="Select all on this page"
                className="block size-4 noscript:hidden pointer-coarse:size-5"
              />
            </ColumnHead>
          )}
          <ColumnHead>Person</ColumnHead>
          <ColumnHead>Tenant</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Mail</ColumnHead>
          <ColumnHead>Sent</ColumnHead>
          <ColumnHead>Link good until</ColumnHead>
          {mayAct && (
            <ColumnHead>
              <span className="sr-only">Actions</span>
            </ColumnHead>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} zone={zone} now={now} mayAct={mayAct} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function Row({
  item,
  zone,
  now,
  mayAct,
}: { item: ShownListedInvitation } & Omit<ActivationTableProps, 'items'>) {
  const { id, personName, email, tenantId, tenantName, mail, sends, state } = item;
  return (
    <tr data-id={id}>
      {mayAct && (
        <td>
          <input
            type="checkbox"
            name="ids"
            value={id}
            aria-label={`Select ${personName}, ${tenantName}`}
            className="block size-4 pointer-coarse:size-5"
          />
        </td>
      )}
      <RowHead>
        <Link href={`/activations/${id}`} prefetch={false} className="link">
          {personName}
        </Link>
        <span className="block text-meta font-normal break-all text-ink-2">{email}</span>
      </RowHead>
      <td className="min-w-32">
        <Link href={`/tenants/${tenantId}?tab=people`} prefetch={false} className="link">
          {tenantName}
        </Link>
        <span className="block text-meta text-ink-2">{item.tenantActive ? 'Active' : 'Not active'}</span>
      </td>
      <td>
        <InvitationLamp state={state} />
        <Since item={item} zone={zone} now={now} />
      </td>
      <td>
        {mail ? (
          <OfProvider otherwise={<MailLamp state={mail.state} />}>
            <Link href={`/mails/${mail.id}`} prefetch={false} className="link">
              <MailLamp state={mail.state} />
            </Link>
          </OfProvider>
        ) : (
          <span className="text-ink-2">None kept</span>
        )}
        {mail?.state === 'failed' && mail.answer && (
          <span className="block max-w-56 truncate text-meta text-danger" title={mail.answer}>
            {mail.answer}
          </span>
        )}
      </td>
      <td>
        <Time at={item.sentAt} zone={zone} now={now} />
        <span className="block text-meta text-ink-2">
          {sends > 1 ? `${sends} times, ` : ''}by {item.createdByName}
        </span>
      </td>
      <td>
        {state === 'sent' || state === 'opened' ? (
          <Time at={item.expiresAt} zone={zone} now={now} />
        ) : (
          <span className="text-ink-2">–</span>
        )}
      </td>
      {mayAct && (
        <td>
          <RowActions invitation={{ id, state, personName, email }} />
        </td>
      )}
    </tr>
  );
}

/** When it came into its state. */
function Since({ item, zone, now }: { item: ShownListedInvitation; zone: string; now: string }) {
  const { openedAt, passwordSetAt, expiresAt, doneAt, revokedAt } = item;
  const since = {
    sent: null,
    opened: openedAt,
    accepted: passwordSetAt,
    expired: expiresAt,
    done: doneAt,
    revoked: revokedAt,
  }[item.state];
  if (since === null) return null;
  return (
    <span className="block text-meta text-ink-2">
      <Time at={since} zone={zone} now={now} />
    </span>
  );
}
