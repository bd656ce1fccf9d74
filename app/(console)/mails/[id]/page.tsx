import type { Metadata } from 'next';
import { consoleContext } from '@/app/_server/context';
import { isPublicUrlLocal, publicUrl } from '@/app/_server/public-url';
import { requireActor } from '@/app/_server/session';
import { readSmtpSettings } from '@/app/_server/smtp-settings';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { RefreshWhileRunning } from '@/components/jobs/refresh-while-running';
import { MailFacts } from '@/components/mails/mail-facts';
import { MailLamp } from '@/components/mails/mail-lamp';
import { MailNotices } from '@/components/mails/mail-notices';
import { MailWords } from '@/components/mails/mail-words';
import { SendAgainButton } from '@/components/mails/send-again-button';
import { Link } from '@/components/scope/link';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { describeMail } from '@/lib/mail/describe-mail';
import type { Mail } from '@/lib/mail/model';
import { arrangeMail } from '@/lib/mail/texts/compose-mail';
import { mayRun } from '@/lib/permissions';
import { sendMailAgainAction } from '../_actions';
import { isMoving } from '../_is-moving';
import { readMail } from './_read-mail';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: { absolute: pageTitle(describeMail(await readMail((await params).id)), 'Outbox') } };
}

export default async function MailPage({ params }: Props) {
  const actor = await requireActor();
  const mail = await readMail((await params).id);
  const { now: clock, newId } = await consoleContext();
  const now = clock();
  const areSent = readSmtpSettings() !== undefined;
  const label = again[mail.state];
  return (
    <>
      <PageHeader
        title={describeMail(mail)}
        breadcrumb={[
          { label: 'Activations', href: '/activations' },
          { label: 'Outbox', href: '/mails' },
        ]}
        lamp={<MailLamp state={mail.state} />}
      />
      {areSent && isMoving(mail, now) && <RefreshWhileRunning />}
      <div className="flex flex-col gap-6">
        {mail.state === 'waiting' && (
          <MailNotices areSent={areSent} place={publicUrl()} isPlaceLocal={isPublicUrlLocal()} />
        )}
        <MailFacts mail={mail} zone={await readTimeZone()} now={now} areSent={areSent} />
        {label && mayRun(actor, 'mail.send-again') && (
          // Another state is another button, with nothing left of the refusal before.
          <SendAgainButton
            key={mail.state}
            id={mail.id}
            label={label}
            idempotencyKey={newId()}
            action={sendMailAgainAction}
          />
        )}
        <section aria-labelledby="says">
          <h2 id="says" className="mb-2 text-section font-bold">
            What it says
          </h2>
          <MailWords
            set={arrangeMail(mail, { link: '', place: publicUrl() })}
            hasLink={mail.linkId !== null}
            wayOn={
              mail.kind === 'invitation' &&
              mayRun(actor, 'invitation.copy-link') && (
                <>
                  To hand it on in another way, choose “Copy link” under{' '}
                  <Link href="/activations" className="link">
                    Activations
                  </Link>
                  .
                </>
              )
            }
          />
        </section>
        <ApiCall code={curlCommand({ method: 'GET', path: `/mails/${mail.id}` })} />
      </div>
    </>
  );
}

const again: Partial<Record<Mail['state'], string>> = {
  waiting: 'Try it now',
  failed: 'Send it again',
  sent: 'Send it once more',
};
