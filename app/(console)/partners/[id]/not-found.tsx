import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Partners' };

export default function PartnerNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This partner does not exist."
      actions={<LinkButton href="/partners">Go to partners</LinkButton>}
    >
      It may have been retired or deleted, or its address is not complete.
    </EmptyState>
  );
}
