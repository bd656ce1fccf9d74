import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** For a role that reads only. `what` completes "Your role does not …". */
export function NotForThisRole({ what }: { what: string }) {
  return (
    <EmptyState
      kind="no-permission"
      title={`Your role does not ${what}.`}
      actions={<LinkButton href="/numbers">Go to the inventory</LinkButton>}
    >
      A provider administrator can do it or change your role.
    </EmptyState>
  );
}
