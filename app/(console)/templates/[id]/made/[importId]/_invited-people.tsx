import { read } from '@/app/_server/context';
import { Link } from '@/components/scope/link';
import { InvitedTable } from '@/components/templates/invited-table';
import { listInvitations } from '@/lib/invitations/read-invitations';

interface InvitedPeopleProps {
  tenant: { id: string; name: string };
  zone: string;
  now: string;
}

/** Who was asked to look after the tenant, and where that stands. */
export async function InvitedPeople({ tenant, zone, now }: InvitedPeopleProps) {
  const { items } = await read(listInvitations, { tenantId: tenant.id, limit: 50 });
  const board = `/activations?${new URLSearchParams({ q: tenant.name }).toString()}`;
  return (
    <section aria-labelledby="invited" className="flex flex-col gap-2">
      <h2 id="invited" className="text-section font-bold">
        Invited
      </h2>
      {items.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-2">
          Nobody.{' '}
          <Link href={`/tenants/${tenant.id}?tab=people`} className="link">
            Add an administrator
          </Link>
        </p>
      ) : (
        <>
          <InvitedTable invitations={items} zone={zone} now={now} />
          <p>
            <Link href={board} className="link inline-flex min-h-6 items-center">
              On the board of activations
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
