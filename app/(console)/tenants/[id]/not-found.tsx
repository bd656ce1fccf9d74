import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Tenants' };

export default function TenantNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This tenant does not exist."
      actions={
        <>
          <LinkButton href="/tenants">Go to tenants</LinkButton>
          <LinkButton href="/tenants?deleted=true">Look in the bin</LinkButton>
        </>
      }
    >
      It may have been purged, or its address is not complete.
    </EmptyState>
  );
}
