'use client';

import { createContext, useContext } from 'react';
import { Button } from '@/components/ui/button';
import type { InvitationFacts } from './invitation-actions';
import { doingsIn } from './words';

type Act = (form: FormData) => void;

interface Acts {
  sendAgain: Act;
  revoke: Act;
  restore: Act;
  copyLink?: Act | undefined;
}

const Context = createContext<Acts | undefined>(undefined);

export const BoardActions = Context.Provider;

/** The buttons of a row. A form cannot lie in another one, so that each posts the form of the list with its own id. */
export function RowActions({ invitation: { id, state, personName } }: { invitation: InvitationFacts }) {
  const acts = useContext(Context);
  if (!acts) return null;
  const can = doingsIn(state);
  const button = (act: Act, verb: string) => (
    <Button type="submit" size="small" formAction={act} name="id" value={id}>
      {verb}
      <span className="sr-only"> {personName}</span>
    </Button>
  );
  return (
    <div className="flex flex-wrap justify-end gap-1">
      {can.sendAgain && button(acts.sendAgain, 'Send again')}
      {can.copyLink && acts.copyLink && button(acts.copyLink, 'Copy link')}
      {can.revoke && button(acts.revoke, 'Revoke')}
      {can.restore && button(acts.restore, 'Restore')}
    </div>
  );
}
