import { OfProvider } from '@/components/scope/of-provider';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Numbers' };

export default function BlockNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This block does not exist."
      actions={
        <>
          <LinkButton href="/numbers">Go to the inventory</LinkButton>
          <OfProvider>
            <LinkButton href="/numbers/owners">Who had a number?</LinkButton>
          </OfProvider>
        </>
      }
    >
      It may have been joined to its neighbour or deleted, or its address is not complete.
    </EmptyState>
  );
}
