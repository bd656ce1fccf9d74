import { randomUUID } from 'node:crypto';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { createSystemCall } from '@/components/telephony-systems/api-calls';
import { SystemForm } from '@/components/telephony-systems/system-form';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { mayRun } from '@/lib/permissions';
import { createSystemAction } from '../_actions';

export const metadata = { title: 'Add telephony system · Subsystems & domains' };

export default async function NewTelephonySystemPage() {
  const mayAdd = mayRun(await requireActor(), 'telephony-system.create');
  return (
    <>
      <PageHeader
        title="Add telephony system"
        breadcrumb={[{ label: 'Subsystems & domains', href: '/telephony-systems' }]}
      />
      {mayAdd ? (
        <SystemForm action={createSystemAction} idempotencyKey={randomUUID()} />
      ) : (
        <NotForThisRole what="telephony systems" href="/telephony-systems" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={createSystemCall} />
      </div>
    </>
  );
}
