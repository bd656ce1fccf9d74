import type { Metadata } from 'next';
import { consoleContext, read } from '@/app/_server/context';
import { findPageScope, requireActor } from '@/app/_server/session';
import { readSmtpSettings } from '@/app/_server/smtp-settings';
import { readTimeZone } from '@/app/_server/time-zone';
import {
  apiPathOf,
  chipsOf,
  readActivationAddress,
  writeActivationAddress,
} from '@/components/activations/activation-address';
import { ActivationBoard } from '@/components/activations/activation-board';
import { ActivationFilter } from '@/components/activations/activation-filter';
import { ActivationTable } from '@/components/activations/activation-table';
import { KeepFresh } from '@/components/activations/keep-fresh';
import { PageHeader } from '@/components/frame/page-header';
import { ListPages } from '@/components/list/list-pages';
import { type AddressParams, firstPage } from '@/components/list/list-place';
import { NoMatch } from '@/components/list/no-match';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { countInvitations, listInvitations } from '@/lib/invitations/read-invitations';
import { mayRun } from '@/lib/permissions';
import { readPageOf } from '../_list/open-list';
import { sendManyAgain } from './_actions';
import { invitationActionsOf } from './_invitation-actions';

export const metadata: Metadata = { title: 'Activations · Operate' };

const size = 50;

export default async function ActivationsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const { view: wanted, notices } = readActivationAddress(await searchParams);
  const q = wanted.q || undefined;
  const counts = await read(countInvitations, { q });
  const page = await readPageOf({ view: wanted, nouns: 'invitations', notices }, (place) => {
    const { state, mail } = wanted;
    const mailFailed = mail === 'failed';
    return read(listInvitations, { q, state, mailFailed, limit: size, count: true, ...place });
  });
  const { items, total, view } = page;
  const now = (await consoleContext()).now();
  const outbox = !(await findPageScope()) && mayRun(actor, 'mail.list') && (
    <LinkButton href="/mails">Outbox</LinkButton>
  );
  const chips = chipsOf(view);
  const actions = invitationActionsOf(actor);
  return (
    <>
      <PageHeader
        title="Activations"
        meta="Who was asked by mail to come in and activate their tenant, and how far they are."
        actions={outbox}
      />
      <KeepFresh />
      <div className="flex flex-col gap-3">
        {readSmtpSettings() === undefined && (
          <Notice tone="warning" title="No mail server is set, so mails wait in the outbox." actions={outbox}>
            Until one is set, copy the link of an invitation and hand it over yourself.
          </Notice>
        )}
        {notices.map((notice) => (
          <Notice key={notice} tone="warning" title={notice} />
        ))}
        <ActivationFilter view={view} counts={counts} />
        <FilterChips chips={chips} clearHref="/activations" result={countOf(total, 'invitation')} />
        {items.length > 0 ? (
          <>
            <ActivationBoard
              rows={items.map(({ id, state, personName, email }) => ({ id, state, personName, email }))}
              filter={writeActivationAddress(view, firstPage)}
              actions={actions}
              bulk={sendManyAgain}
            >
              <ActivationTable
                items={items}
                zone={await readTimeZone()}
                now={now}
                mayAct={actions !== undefined}
              />
            </ActivationBoard>
            <ListPages page={page} size={size} noun="invitation" addressOf={writeActivationAddress} />
          </>
        ) : (
          <NoInvitations isFiltered={chips.length > 0} mayUseTemplates={outbox !== false} />
        )}
        <ApiCall code={curlCommand({ method: 'GET', path: apiPathOf(view) })} />
      </div>
    </>
  );
}

function NoInvitations({ isFiltered, mayUseTemplates }: { isFiltered: boolean; mayUseTemplates: boolean }) {
  if (isFiltered) return <NoMatch noun="invitation" clearHref="/activations" />;
  return (
    <EmptyState
      kind="first-use"
      title="Nobody was invited yet."
      actions={
        <>
          {mayUseTemplates && (
            <LinkButton href="/templates" variant="primary">
              Create a tenant from a template
            </LinkButton>
          )}
          <LinkButton href="/tenants">Go to tenants</LinkButton>
        </>
      }
    >
      A tenant that is made from a template invites its first administrator by itself. Of any other tenant,
      its people are invited on its page, under People.
    </EmptyState>
  );
}
