import { ColumnHead, RowHead, TableFrame } from '../ui/table';
import { Time } from '../ui/time';
import { ActionButton, type FormAction } from './action-button';
import { describeBrowser } from './describe-browser';

interface ShownSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  ip: string;
  userAgent: string;
  isCurrent: boolean;
}

export interface SessionTableProps {
  caption: string;
  sessions: readonly ShownSession[];
  zone: string;
  now: string;
  end: FormAction<unknown>;
}

export function SessionTable({ caption, sessions, zone, now, end }: SessionTableProps) {
  return (
    <TableFrame caption={caption} captionHidden focusable={sessions.every((session) => session.isCurrent)}>
      <thead>
        <tr>
          <ColumnHead>Browser or script</ColumnHead>
          <ColumnHead>Address</ColumnHead>
          <ColumnHead>Signed in</ColumnHead>
          <ColumnHead>Last seen</ColumnHead>
          <ColumnHead>Ends at the latest</ColumnHead>
          <ColumnHead>
            <span className="sr-only">Action</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <RowHead title={session.userAgent}>{describeBrowser(session.userAgent)}</RowHead>
            <td className="digits">{session.ip}</td>
            <td>
              <Time at={session.createdAt} zone={zone} now={now} />
            </td>
            <td>
              <Time at={session.lastSeenAt} zone={zone} now={now} />
            </td>
            <td>
              <Time at={session.expiresAt} zone={zone} now={now} show="absolute" />
            </td>
            <td data-align="end">
              {session.isCurrent ? (
                <span className="text-ink-2">This session</span>
              ) : (
                <ActionButton
                  action={end}
                  fields={{ id: session.id }}
                  size="small"
                  what={`session of ${describeBrowser(session.userAgent)}`}
                >
                  End
                </ActionButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
