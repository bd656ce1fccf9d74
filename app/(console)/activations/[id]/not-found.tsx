import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Activations' };

export default function InvitationNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This invitation does not exist."
      actions={<LinkButton href="/activations">All activations</LinkButton>}
    >
      An invitation goes with the tenant or the person it is for. Or the address is not complete.
    </EmptyState>
  );
}
