import { PageHeader } from '@/components/frame/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Who is here without the right to be, by an old link or a changed role. */
export function NotForThisRole() {
  return (
    <>
      <PageHeader title="Users & roles" />
      <EmptyState
        kind="no-permission"
        title="Only provider administrators manage people."
        actions={<LinkButton href="/account">Your own account</LinkButton>}
      >
        An administrator can do it for you, or change your role.
      </EmptyState>
    </>
  );
}
