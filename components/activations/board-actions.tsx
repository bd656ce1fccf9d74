'use client';

import { createContext, useContext } from 'react';
import { Button } from '@/components/ui/button';
import type { InvitationFacts } from './invitation-actions';
import { doingsIn } from './words';

/** The forms that the buttons of the rows post, by their ids. */
interface BoardForms {
  sendAgain: string;
  revoke: string;
  restore: string;
  copyLink?: string | undefined;
}

const Context = createContext<BoardForms | undefined>(undefined);

export const BoardActions = Context.Provider;

/** The buttons of a row. A form cannot lie in that of the list, so that each names one beside it and says whom it means. */
export function RowActions({ invitation: { id, state, personName } }: { invitation: InvitationFacts }) {
  const forms = useContext(Context);
  if (!forms) return null;
  const can = doingsIn(state);
  const button = (form: string, verb: string) => (
    <Button type="submit" size="small" form={form} name="id" value={id}>
      {verb}
      <span className="sr-only"> {personName}</span>
    </Button>
  );
  return (
    <div className="flex justify-end gap-1">
      {can.sendAgain && button(forms.sendAgain, 'Send again')}
      {can.copyLink && forms.copyLink && button(forms.copyLink, 'Copy link')}
      {can.revoke && button(forms.revoke, 'Revoke')}
      {can.restore && button(forms.restore, 'Restore')}
    </div>
  );
}
