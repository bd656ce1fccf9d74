import { Lamp, type LampState } from '@/components/ui/lamp';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { InvitationState } from '@/lib/invitations/model';

interface Invited {
  id: string;
  personName: string;
  email: string;
  state: InvitationState;
  sentAt: string;
  expiresAt: string;
  mail: { state: string } | null;
}

export interface InvitedTableProps {
  invitations: readonly Invited[];
  zone: string;
  now: string;
}

const states: Record<InvitationState, [LampState, string]> = {
  sent: ['awaiting', 'Invited'],
  opened: ['awaiting', 'Link opened'],
  accepted: ['awaiting', 'Password set, not active yet'],
  expired: ['conflict', 'Link expired'],
  done: ['active', 'Done'],
  revoked: ['deleted', 'Revoked'],
};

const mails: Record<string, string> = {
  waiting: 'waits to be sent',
  sending: 'is being sent',
  sent: 'sent',
  failed: 'was refused',
  withdrawn: 'was withdrawn',
};

/** People with an invitation, and where it stands. */
export function InvitedTable({ invitations, zone, now }: InvitedTableProps) {
  return (
    <TableFrame caption="Invited people" captionHidden focusable>
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>E-mail address</ColumnHead>
          <ColumnHead>Invitation</ColumnHead>
          <ColumnHead>Mail</ColumnHead>
          <ColumnHead>Link is good until</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, personName, email, state, expiresAt, mail }) => (
          <tr key={id}>
            <RowHead>{personName}</RowHead>
            <td className="break-all">{email}</td>
            <td>
              <Lamp state={states[state][0]}>{states[state][1]}</Lamp>
            </td>
            <td>{mail ? (mails[mail.state] ?? mail.state) : <span className="text-ink-2">none</span>}</td>
            <td>
              <Time at={expiresAt} zone={zone} now={now} show="absolute" />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
