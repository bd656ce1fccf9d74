import { requireActor } from '@/app/_server/session';
import { NewPersonForm } from '@/components/accounts/new-person-form';
import { PageHeader } from '@/components/frame/page-header';
import { ApiCall } from '@/components/ui/code-block';
import { mayRun } from '@/lib/permissions';
import { createPersonAction } from '../_actions';
import { NotForThisRole } from '../_not-for-this-role';

export const metadata = { title: 'Add a person · Users & roles' };

export default async function NewPersonPage() {
  if (!mayRun(await requireActor(), 'person.create')) return <NotForThisRole />;
  return (
    <>
      <PageHeader title="Add a person" breadcrumb={[{ label: 'Users & roles', href: '/people' }]} />
      <NewPersonForm action={createPersonAction} />
      <div className="mt-8 max-w-form">
        <ApiCall
          code={`curl -s -X POST "$TENANTRY/api/v1/people" -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '{"name": "Ann Berg", "email": "ann@provider.example", "role": "provider-operator"}'`}
        />
      </div>
    </>
  );
}
