'use client';

import { useActionState, useEffect, useEffectEvent } from 'react';
import { idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { type InvitationActions, type InvitationFacts, tellRevoked, tellSent } from './invitation-actions';
import { LinkShownOnce } from './link-shown-once';
import { doingsIn } from './words';

interface InvitationButtonsProps {
  invitation: InvitationFacts;
  actions: InvitationActions;
}

/** What can be done with one invitation, each as a form of its own; a refusal stands below. */
export function InvitationButtons({ invitation, actions }: InvitationButtonsProps) {
  const [sent, sendAgain] = useActionState(actions.sendAgain, idle);
  const [revoked, revoke] = useActionState(actions.revoke, idle);
  const [restored, restore] = useActionState(actions.restore, idle);
  const [link, copyLink] = useActionState(actions.copyLink ?? actionless, idle);
  const can = doingsIn(invitation.state);
  const tell = useEffectEvent((done: 'sent' | 'revoked') =>
    done === 'sent' ? tellSent(invitation) : tellRevoked(invitation, actions.restore),
  );
  useEffect(() => {
    if (sent.status === 'done') tell('sent');
  }, [sent]);
  useEffect(() => {
    if (revoked.status === 'done') tell('revoked');
  }, [revoked]);
  const refusals = [sent, revoked, restored, link].filter(({ status }) => status === 'failed');
  const button = (act: (form: FormData) => void, verb: string, pendingText: string) => (
    <form action={act} className="contents">
      <input type="hidden" name="id" value={invitation.id} />
      <SubmitButton size="small" variant="secondary" pendingText={pendingText}>
        {verb}
        <span className="sr-only"> to {invitation.personName}</span>
      </SubmitButton>
    </form>
  );
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {can.sendAgain && button(sendAgain, 'Send again', 'Sending…')}
        {can.copyLink && actions.copyLink && button(copyLink, 'Copy link', 'Reading the link…')}
        {can.revoke && button(revoke, 'Revoke', 'Revoking…')}
        {can.restore && button(restore, 'Restore', 'Restoring…')}
      </div>
      {refusals.map(({ message }) => (
        <p key={message} role="alert" className="text-danger">
          {message}
        </p>
      ))}
      {link.status === 'done' && link.result && (
        <LinkShownOnce link={link.result} personName={invitation.personName} />
      )}
    </div>
  );
}

async function actionless() {
  return idle;
}
