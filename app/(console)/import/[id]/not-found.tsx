import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Import' };

export default function ImportNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This import does not exist."
      actions={<LinkButton href="/import">See all imports</LinkButton>}
    >
      It may have been discarded, or its archive was never applied and went after some days, or its address is
      not complete.
    </EmptyState>
  );
}
