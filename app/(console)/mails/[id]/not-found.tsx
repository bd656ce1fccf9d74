import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'Not found · Outbox' };

export default function MailNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This mail does not exist."
      actions={<LinkButton href="/mails">All mails</LinkButton>}
    >
      Mails are kept for 90 days, and go with the person or the tenant they are about. Or the address is not
      complete.
    </EmptyState>
  );
}
