import { Link } from '@/components/scope/link';
import { type Definition, DefinitionList } from '@/components/ui/definition-list';
import { Time } from '@/components/ui/time';
import { languageNames } from '@/lib/mail/describe-mail';
import type { Mail } from '@/lib/mail/model';

interface MailFactsProps {
  mail: Mail;
  zone: string;
  now: string;
  areSent: boolean;
}

/** Where a mail goes, how far it is, and what the mail server said. */
export function MailFacts({ mail, zone, now, areSent }: MailFactsProps) {
  const { toName, toAddress, language, tenantId, values, createdByName, createdAt } = mail;
  const about: Definition[] =
    tenantId === null
      ? []
      : [
          {
            term: 'Tenant',
            value: (
              <Link href={`/tenants/${tenantId}`} prefetch={false} className="link">
                {values.tenantName || 'Open the tenant'}
              </Link>
            ),
          },
        ];
  return (
    <DefinitionList
      items={[
        {
          term: 'To',
          value: (
            <>
              {toName !== '' && <bdi className="mr-2">{toName}</bdi>}
              <span className="wrap-anywhere text-ink-2">{toAddress}</span>
            </>
          ),
        },
        ...about,
        { term: 'Language', value: <span lang={language}>{languageNames[language]}</span> },
        {
          term: 'Written',
          value: (
            <>
              <Time at={createdAt} zone={zone} now={now} show="absolute" />, caused by {createdByName}
            </>
          ),
        },
        ...progressOf(mail, { zone, now, areSent }),
      ]}
    />
  );
}

function progressOf(
  { state, attempts, nextAttemptAt, sentAt, answer, updatedAt }: Mail,
  { zone, now, areSent }: Omit<MailFactsProps, 'mail'>,
): Definition[] {
  const at = (instant: string) => <Time at={instant} zone={zone} now={now} show="absolute" />;
  return [
    { term: 'Attempts', value: String(attempts) },
    ...(state === 'waiting'
      ? [
          {
            term: 'Next attempt',
            value: areSent ? nextAttemptAt && at(nextAttemptAt) : 'when a mail server is set',
          },
        ]
      : []),
    ...(sentAt ? [{ term: 'Taken by the mail server', value: at(sentAt) }] : []),
    ...(state === 'failed' || state === 'withdrawn' ? [{ term: 'Ended', value: at(updatedAt) }] : []),
    {
      term: 'Last answer',
      value: answer ? <span className="wrap-anywhere">{answer}</span> : 'nothing yet',
    },
  ];
}
