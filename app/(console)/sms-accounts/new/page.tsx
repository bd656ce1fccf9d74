import { randomUUID } from 'node:crypto';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { AccountForm } from '@/components/sms-accounts/account-form';
import { createAccountCall } from '@/components/sms-accounts/api-calls';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { mayRun } from '@/lib/permissions';
import { createSmsAccountAction } from '../_actions';

export const metadata = { title: 'Add SMS account · SMS accounts' };

export default async function NewSmsAccountPage() {
  const mayAdd = mayRun(await requireActor(), 'sms-account.create');
  return (
    <>
      <PageHeader title="Add SMS account" breadcrumb={[{ label: 'SMS accounts', href: '/sms-accounts' }]} />
      {mayAdd ? (
        <AccountForm action={createSmsAccountAction} idempotencyKey={randomUUID()} />
      ) : (
        <NotForThisRole what="SMS accounts" href="/sms-accounts" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={createAccountCall} />
      </div>
    </>
  );
}
