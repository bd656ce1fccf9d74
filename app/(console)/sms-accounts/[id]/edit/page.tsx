import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { AccountForm } from '@/components/sms-accounts/account-form';
import { changeAccountCall } from '@/components/sms-accounts/api-calls';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { mayRun } from '@/lib/permissions';
import { updateSmsAccountAction } from '../../_actions';
import { findAccount } from '../../_find';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const found = await findAccount((await params).id);
  return { title: `Edit ${found?.account.name ?? 'SMS account'} · SMS accounts` };
}

export default async function EditSmsAccountPage({ params }: Props) {
  const mayEdit = mayRun(await requireActor(), 'sms-account.update');
  const found = await findAccount((await params).id);
  if (!found) notFound();
  const { account } = found;
  return (
    <>
      <PageHeader
        title={`Edit ${account.name}`}
        breadcrumb={[
          { label: 'SMS accounts', href: '/sms-accounts' },
          { label: account.name, href: `/sms-accounts/${account.id}` },
        ]}
      />
      {mayEdit ? (
        <AccountForm action={updateSmsAccountAction} account={account} />
      ) : (
        <NotForThisRole what="SMS accounts" href="/sms-accounts" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={changeAccountCall(account)} />
      </div>
    </>
  );
}
