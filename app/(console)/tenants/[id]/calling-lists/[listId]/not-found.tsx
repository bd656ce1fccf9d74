import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Tenants' };

export default function CallingListNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This calling list does not exist."
      actions={<LinkButton href="/tenants">Go to the tenants</LinkButton>}
    >
      It may have been deleted, or its address is not complete.
    </EmptyState>
  );
}
