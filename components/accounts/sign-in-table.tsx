import { Lamp } from '../ui/lamp';
import { ColumnHead, RowHead, TableFrame } from '../ui/table';
import { Time } from '../ui/time';
import { describeBrowser } from './describe-browser';

interface ShownSignIn {
  sequence: number;
  at: string;
  ip: string;
  userAgent: string;
  result: 'signed-in' | 'refused' | 'code-asked';
  note: string | null;
}

export interface SignInTableProps {
  caption: string;
  signIns: readonly ShownSignIn[];
  zone: string;
  now: string;
}

export function SignInTable({ caption, signIns, zone, now }: SignInTableProps) {
  return (
    <TableFrame caption={caption} captionHidden>
      <thead>
        <tr>
          <ColumnHead>When</ColumnHead>
          <ColumnHead>Result</ColumnHead>
          <ColumnHead>Address</ColumnHead>
          <ColumnHead>Browser or script</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {signIns.map(({ sequence, at, ip, userAgent, result, note }) => (
          <tr key={sequence}>
            <RowHead>
              <Time at={at} zone={zone} now={now} show="absolute" />
            </RowHead>
            <td>
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <Lamp state={lamps[result]}>{words[result]}</Lamp>
                {note && <span className="text-ink-2">{note}</span>}
              </span>
            </td>
            <td className="digits">{ip || '–'}</td>
            <td title={userAgent}>{userAgent === '' ? '–' : describeBrowser(userAgent)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const lamps = { 'signed-in': 'active', refused: 'conflict', 'code-asked': 'awaiting' } as const;
const words = { 'signed-in': 'Signed in', refused: 'Refused', 'code-asked': 'Password right, code asked' };
