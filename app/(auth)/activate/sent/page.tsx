import { PageHeader } from '@/components/frame/page-header';
import { LinkButton } from '@/components/ui/link-button';

export const metadata = { title: 'A new link is on its way' };

export default function NewLinkSentPage() {
  return (
    <>
      <PageHeader title="A new link is on its way" />
      <p className="mb-6 max-w-prose text-ink-2">
        It goes to the address of the invitation, is good for seven days, and ends the links of earlier mails.
        Whoever invited you sees that you asked. If nothing arrives within a few minutes, look into the folder
        for unwanted mail, or ask them.
      </p>
      <LinkButton href="/sign-in">Go to sign-in</LinkButton>
    </>
  );
}
