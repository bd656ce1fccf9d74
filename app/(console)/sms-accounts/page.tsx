import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { CarrierNav } from '@/components/carriers/carrier-nav';
import { PageHeader } from '@/components/frame/page-header';
import { AccountTable } from '@/components/sms-accounts/account-table';
import { listAccountsCall } from '@/components/sms-accounts/api-calls';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { listSmsAccountsInUse } from '@/lib/sms-accounts/read-sms-accounts';

export const metadata = { title: 'SMS accounts · System' };

export default async function SmsAccountsPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const actor = await requireActor();
  const accounts = await read(listSmsAccountsInUse, {});
  const mayAdd = mayRun(actor, 'sms-account.create');
  const add = (
    <LinkButton href="/sms-accounts/new" variant="primary" data-shortcut="c">
      Add SMS account
    </LinkButton>
  );
  return (
    <>
      {(await searchParams).done === 'deleted' && <ToastOnArrival title="SMS account deleted" />}
      <PageHeader
        title="SMS accounts"
        meta={accounts.length > 0 && countOf(accounts.length, 'SMS account')}
        actions={mayAdd && accounts.length > 0 && add}
      />
      <CarrierNav current="sms-accounts" />
      {accounts.length === 0 ? (
        <EmptyState
          kind="first-use"
          title="No SMS accounts yet."
          actions={mayAdd ? add : <LinkButton href="/numbers">Go to numbers</LinkButton>}
        >
          {mayAdd
            ? 'Add the accounts over which text messages reach the carriers.'
            : 'A provider administrator adds the first one.'}
        </EmptyState>
      ) : (
        <AccountTable accounts={accounts} zone={await readTimeZone()} now={new Date().toISOString()} />
      )}
      <div className="mt-6">
        <ApiCall code={listAccountsCall} />
      </div>
    </>
  );
}
