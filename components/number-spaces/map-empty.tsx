import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { Actor } from '@/lib/actor';
import { accessSpace } from '@/lib/number-spaces/model';
import { mayRun } from '@/lib/permissions';
import type { SpaceChoice } from './space-form';

interface NoNumbersProps {
  /** Null where no space has been chosen and all of them are empty. */
  space: SpaceChoice | null;
  /** How many telephony systems there are. */
  systems: number;
  actor: Actor;
}

/** A space in which nothing has been given away yet; or no space at all. */
export function NoNumbers({ space, systems, actor }: NoNumbersProps) {
  if (space === null || space.id === accessSpace) {
    return (
      <EmptyState
        kind="first-use"
        title={space === null ? 'No numbers are in use yet.' : 'No access numbers yet.'}
        actions={
          <>
            {space === null && systems > 0 && mayRun(actor, 'tenant.create') && (
              <LinkButton href="/tenants/new" variant="primary">
                Create tenant
              </LinkButton>
            )}
            {mayRun(actor, 'access-number.create') && (
              <LinkButton href="/numbers/new" variant={space === null ? 'secondary' : 'primary'}>
                Add access numbers
              </LinkButton>
            )}
            {systems === 0 && mayRun(actor, 'telephony-system.create') && (
              <LinkButton href="/telephony-systems/new">Add telephony system</LinkButton>
            )}
            <LinkButton href="/numbers">Go to the inventory</LinkButton>
          </>
        }
      >
        {space === null
          ? 'The map draws the directory numbers that tenants hold on each telephony system, and the access numbers of the inventory.'
          : 'The map draws what is in the inventory and what of it is taken.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="first-use"
      title={`No numbers in use on ${space.name}.`}
      actions={
        mayRun(actor, 'tenant.create') ? (
          <LinkButton href="/tenants/new" variant="primary">
            Create tenant
          </LinkButton>
        ) : (
          <LinkButton href="/tenants">Go to tenants</LinkButton>
        )
      }
    >
      The map has a grid for each length of number that a tenant holds.
    </EmptyState>
  );
}

/** An address that names no place on any map. */
export function NoSuchPlace({ message, href }: { message: string; href: string }) {
  return (
    <EmptyState
      kind="no-match"
      title="This place is not on the map."
      actions={<LinkButton href={href}>Go to the whole map</LinkButton>}
    >
      {message}
    </EmptyState>
  );
}
