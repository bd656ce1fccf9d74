import { mediaNames } from '@/components/access-numbers/names';
import { rangeText } from '@/components/transfer/range-text';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import type { TemplateDetail } from '@/lib/templates/read-templates';

export interface TemplateNumbersProps {
  caption: string;
  blocks: TemplateDetail['placeholders'];
}

/** The numbers that stand in a template until others take their place. */
export function TemplateNumbers({ caption, blocks }: TemplateNumbersProps) {
  return (
    <TableFrame caption={caption} captionHidden focusable>
      <thead>
        <tr>
          <ColumnHead>Number</ColumnHead>
          <ColumnHead align="end">Numbers</ColumnHead>
          <ColumnHead>Media</ColumnHead>
          <ColumnHead>Note</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {blocks.map(({ number, count, media, note }) => (
          <tr key={number}>
            <RowHead>
              <span className="digits">{rangeText(number, count)}</span>
            </RowHead>
            <DigitsCell align="end">{formatCount(count)}</DigitsCell>
            <td>{mediaNames[media]}</td>
            <td>{note ?? <span className="text-ink-2">none</span>}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
