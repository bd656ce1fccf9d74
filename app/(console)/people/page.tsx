import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PersonLamp } from '@/components/accounts/person-lamp';
import { PageHeader } from '@/components/frame/page-header';
import { Link } from '@/components/scope/link';
import { ApiCall } from '@/components/ui/code-block';
import { LinkButton } from '@/components/ui/link-button';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { listPeople } from '@/lib/accounts/list-people';
import { roleNames } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';
import { NotForThisRole } from './_not-for-this-role';

export const metadata = { title: 'Users & roles' };

export default async function PeoplePage() {
  const actor = await requireActor();
  if (!mayRun(actor, 'person.list')) return <NotForThisRole />;
  const people = await read(listPeople, {});
  const zone = await readTimeZone();
  const now = new Date().toISOString();
  return (
    <>
      <PageHeader
        title="Users & roles"
        meta={people.length === 1 ? '1 person' : `${people.length} people`}
        actions={
          <LinkButton href="/people/new" variant="primary" data-shortcut="c">
            Add a person
          </LinkButton>
        }
      />
      <TableFrame caption="People who can sign in" captionHidden>
        <thead>
          <tr>
            <ColumnHead>Name</ColumnHead>
            <ColumnHead>E-mail address</ColumnHead>
            <ColumnHead>Role</ColumnHead>
            <ColumnHead>State</ColumnHead>
            <ColumnHead>Changed</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <RowHead>
                <Link href={`/people/${person.id}`} className="link">
                  {person.name}
                </Link>
                {person.id === actor.personId && <span className="font-normal text-ink-2"> (you)</span>}
              </RowHead>
              <td>{person.email}</td>
              <td>{roleNames[person.role]}</td>
              <td>
                <PersonLamp {...person} />
              </td>
              <td>
                <Time at={person.updatedAt} zone={zone} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <div className="mt-6">
        <ApiCall code={`curl -s "$TENANTRY/api/v1/people" -H "Authorization: Bearer $TOKEN"`} />
      </div>
    </>
  );
}
