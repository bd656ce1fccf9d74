import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Who is here without the right to change anything. `what` is "trunks". */
export function NotForThisRole({ what, href }: { what: string; href: string }) {
  return (
    <EmptyState
      kind="no-permission"
      title={`Only provider administrators change ${what}.`}
      actions={<LinkButton href={href}>Look at {what}</LinkButton>}
    >
      An administrator can do it for you, or change your role.
    </EmptyState>
  );
}
