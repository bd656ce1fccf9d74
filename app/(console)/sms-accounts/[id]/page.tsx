import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { BlocksInUse } from '@/components/carriers/blocks-in-use';
import { DeleteForm } from '@/components/form/delete-form';
import { PageHeader } from '@/components/frame/page-header';
import { AccountFacts } from '@/components/sms-accounts/account-facts';
import { readAccountCall } from '@/components/sms-accounts/api-calls';
import { ApiCall } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { deleteSmsAccountAction } from '../_actions';
import { findAccount } from '../_find';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export async function generateMetadata({ params }: Props) {
  const found = await findAccount((await params).id);
  return { title: `${found?.account.name ?? 'Not found'} · SMS accounts` };
}

export default async function SmsAccountPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = await findAccount((await params).id);
  if (!found) notFound();
  const { account, blocks } = found;
  const { done } = await searchParams;
  return (
    <>
      {done === 'added' && <ToastOnArrival title={`${account.name} added`} />}
      {done === 'saved' && <ToastOnArrival title={`${account.name} saved`} />}
      <PageHeader
        title={account.name}
        breadcrumb={[{ label: 'SMS accounts', href: '/sms-accounts' }]}
        meta={
          <span className="inline-flex items-center gap-1">
            Id <span className="min-w-0 font-mono text-table break-all">{account.id}</span>{' '}
            <CopyButton text={account.id} what="id" />
          </span>
        }
        actions={
          mayRun(actor, 'sms-account.update') && (
            <LinkButton href={`/sms-accounts/${account.id}/edit`} variant="primary" data-shortcut="e">
              Edit
            </LinkButton>
          )
        }
      />
      <AccountFacts
        account={account}
        blocks={blocks}
        zone={await readTimeZone()}
        now={new Date().toISOString()}
      />
      {mayRun(actor, 'sms-account.delete') && (
        <section className="mt-8 flex max-w-form flex-col items-start gap-3 border-t border-line pt-4">
          <h2 className="text-section font-bold">Delete</h2>
          {blocks === 0 ? (
            <DeleteForm
              action={deleteSmsAccountAction}
              thing={account}
              consequences={['No block uses it.', 'It cannot be restored; it can be added again by hand.']}
              confirmLabel="Delete SMS account"
            />
          ) : (
            <p className="text-ink-2">
              <BlocksInUse blocks={blocks} by={{ smsAccount: account.name }} />{' '}
              {blocks === 1 ? 'uses' : 'use'} {account.name}. Take it off them first.
            </p>
          )}
        </section>
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={readAccountCall(account)} />
      </div>
    </>
  );
}
