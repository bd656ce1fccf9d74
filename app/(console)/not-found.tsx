import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This page does not exist."
      actions={
        <>
          <LinkButton href="/tenants">Go to tenants</LinkButton>
          <LinkButton href="/overview">Go to overview</LinkButton>
        </>
      }
    >
      It may have been purged, or its address is not complete.
    </EmptyState>
  );
}
