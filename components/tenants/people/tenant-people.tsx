import Link from 'next/link';
import { Lamp } from '@/components/ui/lamp';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Person } from '@/lib/accounts/model';

interface TenantPeopleProps {
  people: readonly Person[];
  /** Where one of them is changed; undefined for who may not. */
  editHref: ((id: string) => string) | undefined;
  zone: string;
  now: string;
}

/** The administrators of a tenant. */
export function TenantPeople({ people, editHref, zone, now }: TenantPeopleProps) {
  return (
    <TableFrame caption="Administrators of this tenant" captionHidden focusable={editHref === undefined}>
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>E-mail address</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Changed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <RowHead>
              {editHref ? (
                <Link href={editHref(person.id)} scroll={false} className="link">
                  {person.name}
                </Link>
              ) : (
                person.name
              )}
            </RowHead>
            <td className="break-all">{person.email}</td>
            <td>
              <StateLamp person={person} />
            </td>
            <td>
              <Time at={person.updatedAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function StateLamp({ person: { disabledAt, mustChangePassword } }: { person: Person }) {
  if (disabledAt !== null) return <Lamp state="inactive">Disabled</Lamp>;
  return mustChangePassword ? <Lamp state="awaiting">Not invited yet</Lamp> : <Lamp state="active" />;
}
