import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { changeTrunkCall } from '@/components/trunks/api-calls';
import { TrunkForm } from '@/components/trunks/trunk-form';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { mayRun } from '@/lib/permissions';
import { updateTrunkAction } from '../../_actions';
import { findTrunk } from '../../_find';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const found = await findTrunk((await params).id);
  return { title: `Edit ${found?.trunk.name ?? 'trunk'} · Trunks` };
}

export default async function EditTrunkPage({ params }: Props) {
  const mayEdit = mayRun(await requireActor(), 'trunk.update');
  const found = await findTrunk((await params).id);
  if (!found) notFound();
  const { trunk } = found;
  return (
    <>
      <PageHeader
        title={`Edit ${trunk.name}`}
        breadcrumb={[
          { label: 'Trunks', href: '/trunks' },
          { label: trunk.name, href: `/trunks/${trunk.id}` },
        ]}
      />
      {mayEdit ? (
        <TrunkForm action={updateTrunkAction} trunk={trunk} />
      ) : (
        <NotForThisRole what="trunks" href="/trunks" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={changeTrunkCall(trunk)} />
      </div>
    </>
  );
}
