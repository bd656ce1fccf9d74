'use client';

import { type ReactNode, useActionState, useEffect, useEffectEvent, useId } from 'react';
import { idle } from '@/components/form/form-state';
import type { BulkState, BulkWords } from '@/components/list/bulk-state';
import { ListControls } from '@/components/list/list-controls';
import { Notice } from '@/components/ui/notice';
import { BoardActions } from './board-actions';
import { type InvitationActions, type InvitationFacts, tellRevoked, tellSent } from './invitation-actions';
import { LinkShownOnce } from './link-shown-once';

interface ActivationBoardProps {
  rows: readonly InvitationFacts[];
  filter: string;
  /** Absent for those who only read. */
  actions?: InvitationActions | undefined;
  bulk: (state: BulkState, form: FormData) => Promise<BulkState>;
  children: ReactNode;
}

const words: BulkWords = {
  noun: 'invitation',
  nouns: 'invitations',
  itemHref: '/activations/',
  kinds: { 'send-again': { verb: 'Send again', done: 'sent again' } },
};

/** The rows with what can be done to each and to many; all of it are forms, so that it works before JavaScript has loaded. */
export function ActivationBoard({ rows, filter, actions, bulk, children }: ActivationBoardProps) {
  const [sent, sendAgain] = useActionState(actions?.sendAgain ?? actionless, idle);
  const [revoked, revoke] = useActionState(actions?.revoke ?? actionless, idle);
  const [restored, restore] = useActionState(actions?.restore ?? actionless, idle);
  const [link, copyLink] = useActionState(actions?.copyLink ?? actionless, idle);
  const rowOf = (id: string | undefined) => rows.find((row) => row.id === id);
  const tell = useEffectEvent((done: 'sent' | 'revoked', id: string | undefined) => {
    const row = rowOf(id);
    if (!row || !actions) return;
    if (done === 'sent') tellSent(row);
    else tellRevoked(row, actions.restore);
  });
  useEffect(() => tell('sent', sent.result?.id), [sent]);
  useEffect(() => tell('revoked', revoked.result?.id), [revoked]);
  const refused = [sent, revoked, restored, link].filter(({ status }) => status === 'failed');
  const prefix = useId();
  const forms = actions && {
    sendAgain: `${prefix}-again`,
    revoke: `${prefix}-revoke`,
    restore: `${prefix}-restore`,
    copyLink: actions.copyLink && `${prefix}-link`,
  };
  return (
    <BoardActions value={forms}>
      {forms && (
        <>
          <form id={forms.sendAgain} action={sendAgain} hidden />
          <form id={forms.revoke} action={revoke} hidden />
          <form id={forms.restore} action={restore} hidden />
          {forms.copyLink && <form id={forms.copyLink} action={copyLink} hidden />}
        </>
      )}
      {refused.map(({ message }) => (
        <Notice key={message} tone="danger" announce="alert" title={message} />
      ))}
      {link.status === 'done' && link.result && (
        <LinkShownOnce link={link.result} personName={rowOf(link.result.id)?.personName ?? 'the person'} />
      )}
      <ListControls
        pageIds={rows.map(({ id }) => id)}
        filter={filter}
        total={rows.length}
        bulkKinds={actions ? ['send-again'] : []}
        words={words}
        bulk={bulk}
      >
        {children}
      </ListControls>
    </BoardActions>
  );
}

async function actionless() {
  return idle;
}
