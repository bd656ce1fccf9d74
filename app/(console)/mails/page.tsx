import type { Metadata } from 'next';
import { consoleContext, read } from '@/app/_server/context';
import { isPublicUrlLocal, publicUrl } from '@/app/_server/public-url';
import { requireActor } from '@/app/_server/session';
import { readSmtpSettings } from '@/app/_server/smtp-settings';
import { readTimeZone } from '@/app/_server/time-zone';
import { FormSection } from '@/components/form/form-section';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { RefreshWhileRunning } from '@/components/jobs/refresh-while-running';
import { ListPages } from '@/components/list/list-pages';
import { type AddressParams, firstPage } from '@/components/list/list-place';
import { NoMatch } from '@/components/list/no-match';
import { MailFilter } from '@/components/mails/mail-filter';
import { chipsOf, readMailAddress, writeMailAddress } from '@/components/mails/mail-list-address';
import { MailNotices } from '@/components/mails/mail-notices';
import { MailTable } from '@/components/mails/mail-table';
import { TestMailForm } from '@/components/mails/test-mail-form';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { listMails } from '@/lib/mail/read-mails';
import { subjectOf } from '@/lib/mail/texts/compose-mail';
import { mayRun } from '@/lib/permissions';
import { readPageOf } from '../_list/open-list';
import { sendTestMailAction } from './_actions';
import { isMoving } from './_is-moving';

export const metadata: Metadata = { title: { absolute: pageTitle('Outbox', 'Activations') } };

const size = 50;

export default async function MailsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const { view: wanted, notices } = readMailAddress(await searchParams);
  const page = await readPageOf({ view: wanted, nouns: 'mails', notices }, (place) => {
    const { q, state, kind } = wanted;
    return read(listMails, { q: q || undefined, state, kind, limit: size, count: true, ...place });
  });
  const { total, view } = page;
  const mails = page.items.map((mail) => ({ ...mail, subject: subjectOf(mail) }));
  const { now: clock, newId } = await consoleContext();
  const now = clock();
  const areSent = readSmtpSettings() !== undefined;
  const chips = chipsOf(view);
  return (
    <>
      <PageHeader
        title="Outbox"
        breadcrumb={[{ label: 'Activations', href: '/activations' }]}
        meta="Invitations, new passwords and notices on their way to people. What ended is kept for 90 days."
      />
      <div className="flex flex-col gap-3">
        <MailNotices areSent={areSent} place={publicUrl()} isPlaceLocal={isPublicUrlLocal()} />
        {notices.map((notice) => (
          <Notice key={notice} tone="warning" title={notice} />
        ))}
        <MailFilter view={view} />
        <FilterChips chips={chips} clearHref="/mails" result={countOf(total, 'mail')} />
        {mails.length > 0 ? (
          <>
            {areSent && mails.some((mail) => isMoving(mail, now)) && <RefreshWhileRunning />}
            <MailTable mails={mails} zone={await readTimeZone()} now={now} areSent={areSent} />
            <ListPages page={page} size={size} noun="mail" addressOf={writeMailAddress} />
          </>
        ) : (
          <NoMails isFiltered={chips.length > 0} />
        )}
        {mayRun(actor, 'mail.test') && (
          <FormSection
            title="Test mail"
            description="Shows whether mails leave and arrive. At most three an hour to one address."
          >
            <TestMailForm action={sendTestMailAction} address={actor.email} idempotencyKey={newId()} />
          </FormSection>
        )}
        <ApiCall code={curlCommand({ method: 'GET', path: writeMailAddress(view, firstPage) })} />
      </div>
    </>
  );
}

function NoMails({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <NoMatch noun="mail" clearHref="/mails" />;
  return (
    <EmptyState
      kind="first-use"
      title="No mails yet."
      actions={<LinkButton href="/activations">Go to activations</LinkButton>}
    >
      Inviting somebody, or asking for a new password, writes one.
    </EmptyState>
  );
}
