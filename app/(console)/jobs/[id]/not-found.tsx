import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Jobs' };

export default function JobNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This job does not exist."
      actions={<LinkButton href="/jobs">All jobs</LinkButton>}
    >
      Jobs are kept for 90 days. Or its address is not complete.
    </EmptyState>
  );
}
