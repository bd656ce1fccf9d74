import { Badge } from '@/components/ui/badge';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import type { PlanItem } from '@/lib/transfer/model';
import { VerdictLamp } from './import-state';
import { ItemName, ItemReason } from './item-reason';
import { kindWords, sayChoice } from './words';

export interface ItemTableProps {
  caption: string;
  items: readonly PlanItem[];
  /** It is a report of what was done, and no plan any more. */
  isDone: boolean;
  /** Keys of those that are otherwise than when the plan was looked at before. */
  changed?: ReadonlySet<string>;
}

export function ItemTable({ caption, items, isDone, changed = new Set() }: ItemTableProps) {
  return (
    <TableFrame caption={caption} captionHidden fitsFrom="lg" focusable>
      <thead>
        <tr>
          <ColumnHead>What</ColumnHead>
          <ColumnHead className="max-sm:hidden">Kind</ColumnHead>
          <ColumnHead>{isDone ? 'Became' : 'Becomes'}</ColumnHead>
          <ColumnHead className="max-sm:hidden">Why</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.position}>
            <RowHead>
              <ItemName item={item} />
              {item.choice === 'rename' && item.value !== null && (
                <span className="block font-normal text-ink-2">
                  as{' '}
                  <span className={item.conflict === 'name-taken' ? undefined : 'font-mono'}>
                    {item.value}
                  </span>
                </span>
              )}
              <span className="block font-normal text-ink-2 sm:hidden">
                <ItemReason item={item} />
              </span>
            </RowHead>
            <td className="whitespace-nowrap max-sm:hidden">{kindWords[item.kind]}</td>
            <td>
              <VerdictLamp verdict={item.verdict} isDone={isDone} />{' '}
              {changed.has(item.key) && <Badge tone="lamp">changed</Badge>}
            </td>
            <td className="max-lg:min-w-72 max-sm:hidden">
              <ItemReason item={item} />
              {item.choice !== null && item.choice !== 'overwrite' && (
                <span className="block text-ink-2">Chosen: {sayChoice(item.choice, item.kind)}.</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
