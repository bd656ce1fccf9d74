import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { changeSystemCall } from '@/components/telephony-systems/api-calls';
import { SystemForm } from '@/components/telephony-systems/system-form';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { mayRun } from '@/lib/permissions';
import { updateSystemAction } from '../../_actions';
import { findSystem } from '../../_find-system';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const found = await findSystem((await params).id);
  return { title: `Edit ${found?.system.name ?? 'telephony system'} · Subsystems & domains` };
}

export default async function EditTelephonySystemPage({ params }: Props) {
  const mayEdit = mayRun(await requireActor(), 'telephony-system.update');
  const found = await findSystem((await params).id);
  if (!found) notFound();
  const { system } = found;
  return (
    <>
      <PageHeader
        title={`Edit ${system.name}`}
        breadcrumb={[
          { label: 'Subsystems & domains', href: '/telephony-systems' },
          { label: system.name, href: `/telephony-systems/${system.id}` },
        ]}
      />
      {mayEdit ? (
        <SystemForm action={updateSystemAction} system={system} />
      ) : (
        <NotForThisRole what="telephony systems" href="/telephony-systems" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={changeSystemCall(system)} />
      </div>
    </>
  );
}
