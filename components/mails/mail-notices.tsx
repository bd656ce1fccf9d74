import { Notice } from '@/components/ui/notice';

export interface MailNoticesProps {
  /** Whether a mail server is set. */
  areSent: boolean;
  /** With which links in mails begin. */
  place: string;
  /** Only this machine reaches that. */
  isPlaceLocal: boolean;
}

/** Why mails wait, or would lead nowhere, and which setting ends that. */
export function MailNotices({ areSent, place, isPlaceLocal }: MailNoticesProps) {
  return (
    <>
      {!areSent && (
        <Notice tone="warning" title="No mail server is set, so mails wait here and none leaves.">
          Set <code>TENANTRY_SMTP_URL</code>, such as <code>smtp://user:password@mail.example.com:587</code>,
          and start the server again; everything that waits leaves then. Until that day, hand on invitations
          with “Copy link” under Activations.
        </Notice>
      )}
      {isPlaceLocal && (
        <Notice tone={areSent ? 'warning' : 'info'} title={`Links in mails begin with ${place}.`}>
          Only this machine reaches that address. Set <code>TENANTRY_PUBLIC_URL</code> to the one that people
          open.
        </Notice>
      )}
    </>
  );
}
