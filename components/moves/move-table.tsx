import { Link } from '@/components/scope/link';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Move } from '@/lib/moves/model';
import { MoveLamp } from './move-lamp';
import { hostOf } from './move-words';

export function MoveTable({ moves, zone, now }: { moves: readonly Move[]; zone: string; now: string }) {
  return (
    <TableFrame caption="Moves" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Tenant</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>To</ColumnHead>
          <ColumnHead>Reason</ColumnHead>
          <ColumnHead>Begun by</ColumnHead>
          <ColumnHead>Begun</ColumnHead>
          <ColumnHead>Changed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.id}>
            <RowHead>
              <Link href={`/moves/${move.id}`} className="link">
                {move.tenantName}
              </Link>
            </RowHead>
            <td>
              <MoveLamp move={move} />
            </td>
            <td>{move.target ? hostOf(move.target) : <span className="text-ink-2">not said yet</span>}</td>
            <td className="max-w-72 truncate" title={move.reason}>
              {move.reason}
            </td>
            <td>{move.personName}</td>
            <td>
              <Time at={move.createdAt} zone={zone} now={now} />
            </td>
            <td>
              <Time at={move.updatedAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
