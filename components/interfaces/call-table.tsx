import { Link } from '@/components/scope/link';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { doorNames, type InterfaceCall } from '@/lib/interface-calls/model';
import { CallStatus } from './call-status';
import { callerOf } from './caller-of';

interface CallTableProps {
  calls: readonly InterfaceCall[];
  zone: string;
  now: string;
  /** Whether they are of several doors. */
  showsDoor: boolean;
  peekHref: (id: string) => string;
}

export function CallTable({ calls, zone, now, showsDoor, peekHref }: CallTableProps) {
  return (
    <TableFrame caption="Last calls, newest first" captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>Call</ColumnHead>
          {showsDoor && <ColumnHead>Interface</ColumnHead>}
          <ColumnHead>Status</ColumnHead>
          <ColumnHead>What was answered</ColumnHead>
          <ColumnHead>Caller</ColumnHead>
          <ColumnHead align="end">Duration</ColumnHead>
          <ColumnHead>When</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr key={call.id} id={`row-${call.id}`} data-id={call.id}>
            <RowHead className="max-w-120 min-w-56">
              <Link
                href={peekHref(call.id)}
                scroll={false}
                prefetch={false}
                data-peek
                className="link font-mono wrap-anywhere"
              >
                {call.method} {call.path}
              </Link>
            </RowHead>
            {showsDoor && <td>{doorNames[call.door]}</td>}
            <td>
              <CallStatus status={call.status} />
            </td>
            <td className="max-w-96 min-w-40 wrap-anywhere">{call.message ?? ''}</td>
            <td>{callerOf(call)}</td>
            <DigitsCell align="end">{call.durationMs} ms</DigitsCell>
            <td>
              <Time at={call.at} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
