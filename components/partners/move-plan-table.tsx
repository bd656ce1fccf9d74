import { formatCount } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import { ColumnHead, TableFrame } from '@/components/ui/table';
import { limitTitles } from './limit-words';
import type { PlannedLimit } from './move-plan';

/** What limits become by a move, before anything is moved. */
export function MovePlanTable({ plan }: { plan: readonly PlannedLimit[] }) {
  return (
    <TableFrame caption="What the limits become" focusable>
      <thead>
        <tr>
          <ColumnHead>Partner</ColumnHead>
          <ColumnHead>Limit</ColumnHead>
          <ColumnHead align="end">Now</ColumnHead>
          <ColumnHead align="end">Afterwards</ColumnHead>
          <ColumnHead align="end">At most</ColumnHead>
          <ColumnHead>Verdict</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {plan.map(({ partner, limit, before, after, most, isBeyond }) => (
          <tr key={`${partner} ${limit}`}>
            <th scope="row">{partner}</th>
            <td>{limitTitles[limit]}</td>
            <td data-align="end">{formatCount(before)}</td>
            <td data-align="end">{formatCount(after)}</td>
            <td data-align="end">{most === null ? 'no limit' : formatCount(most)}</td>
            <td>
              {isBeyond ? <Lamp state="conflict">Beyond the limit</Lamp> : <Lamp state="active">Fits</Lamp>}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
