import { randomUUID } from 'node:crypto';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { createTrunkCall } from '@/components/trunks/api-calls';
import { TrunkForm } from '@/components/trunks/trunk-form';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { mayRun } from '@/lib/permissions';
import { createTrunkAction } from '../_actions';

export const metadata = { title: 'Add trunk · Trunks' };

export default async function NewTrunkPage() {
  const mayAdd = mayRun(await requireActor(), 'trunk.create');
  return (
    <>
      <PageHeader title="Add trunk" breadcrumb={[{ label: 'Trunks', href: '/trunks' }]} />
      {mayAdd ? (
        <TrunkForm action={createTrunkAction} idempotencyKey={randomUUID()} />
      ) : (
        <NotForThisRole what="trunks" href="/trunks" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={createTrunkCall} />
      </div>
    </>
  );
}
