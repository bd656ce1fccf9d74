import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Who is here without the right to change anything, by an old link or a changed role. */
export function NotForThisRole() {
  return (
    <EmptyState
      kind="no-permission"
      title="Only provider administrators change telephony systems."
      actions={<LinkButton href="/telephony-systems">Look at telephony systems</LinkButton>}
    >
      An administrator can do it for you, or change your role.
    </EmptyState>
  );
}
