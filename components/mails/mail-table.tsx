import { Link } from '@/components/scope/link';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { kindNames } from '@/lib/mail/describe-mail';
import type { Mail } from '@/lib/mail/model';
import { MailLamp } from './mail-lamp';

interface ListedMail extends Mail {
  subject: string;
}

interface MailTableProps {
  mails: readonly ListedMail[];
  zone: string;
  now: string;
  /** False where mails wait for a setting and not for a time. */
  areSent: boolean;
}

export function MailTable({ mails, zone, now, areSent }: MailTableProps) {
  return (
    <TableFrame caption="Mails, newest first" captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>To</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Mail</ColumnHead>
          <ColumnHead>Last answer</ColumnHead>
          <ColumnHead>Caused by</ColumnHead>
          <ColumnHead>Written</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <RowHead className="lg:min-w-56">
              <Link href={`/mails/${mail.id}`} prefetch={false} className="link wrap-anywhere">
                {mail.toAddress}
              </Link>
              {mail.toName !== '' && <bdi className="block font-normal text-ink-2">{mail.toName}</bdi>}
            </RowHead>
            <td>
              <MailLamp state={mail.state} />
              <When mail={mail} zone={zone} now={now} areSent={areSent} />
            </td>
            <td className="min-w-48">
              {kindNames[mail.kind]}
              <bdi className="block text-ink-2" lang={mail.language}>
                {mail.subject}
              </bdi>
            </td>
            <td className="max-w-96 min-w-40 wrap-anywhere">
              {mail.answer ?? <span className="text-ink-2">nothing yet</span>}
            </td>
            <td>{mail.createdByName}</td>
            <td>
              <Time at={mail.createdAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

interface WhenProps {
  mail: Mail;
  zone: string;
  now: string;
  areSent: boolean;
}

/** Below the lamp: when it left, or when it is tried next. */
function When({ mail: { state, sentAt, nextAttemptAt, attempts }, zone, now, areSent }: WhenProps) {
  if (state === 'sent' && sentAt)
    return (
      <span className="block text-ink-2">
        <Time at={sentAt} zone={zone} now={now} />
      </span>
    );
  if (state !== 'waiting' || !areSent || !nextAttemptAt) return null;
  const isDue = nextAttemptAt <= now;
  return (
    <span className="block text-ink-2">
      {attempts === 0 && isDue ? (
        'leaves now'
      ) : (
        <>next attempt {isDue ? 'now' : <Time at={nextAttemptAt} zone={zone} now={now} />}</>
      )}
    </span>
  );
}
