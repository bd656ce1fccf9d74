import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Paste & CSV · Numbers' };

export default function SheetNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This sheet does not exist."
      actions={
        <>
          <LinkButton href="/numbers/paste">Paste numbers</LinkButton>
          <LinkButton href="/numbers">Go to the inventory</LinkButton>
        </>
      }
    >
      It may have been discarded, or it was somebody else’s, or its address is not complete.
    </EmptyState>
  );
}
