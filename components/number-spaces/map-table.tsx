import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, DigitsCell, TableFrame } from '@/components/ui/table';
import { accessSpace, type MapCell, type NumberMap } from '@/lib/number-spaces/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { showPercent } from './count-text';
import { freeHref } from './free-address';
import { placeHref } from './map-address';
import { describeNumber } from './map-cells';
import { fillsOf } from './map-fills';

/** The same ten cells as the grid beside it, in words and figures. */
export function MapTable({ map }: { map: NumberMap }) {
  const isAccess = map.space.id === accessSpace;
  return (
    <TableFrame caption={`Cells of ${map.prefix || 'all'} as a table`} captionHidden fitsFrom="2xl">
      <thead>
        <tr>
          <ColumnHead>Digits</ColumnHead>
          <ColumnHead align="end">Taken</ColumnHead>
          <ColumnHead align="end">{isAccess ? 'In the inventory' : 'Of'}</ColumnHead>
          <ColumnHead align="end">Percent</ColumnHead>
          <ColumnHead>{map.whole.size === '10' ? 'Holder' : 'Longest free'}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {map.cells.map((cell) => (
          <tr key={cell.prefix}>
            <th scope="row" className="digits">
              <Link
                href={placeHref({ space: map.space.id, length: map.length, prefix: cell.prefix })}
                prefetch={false}
                scroll={false}
                className="link"
              >
                {cell.prefix}
                {cell.prefix.length < map.length && <span aria-hidden="true">…</span>}
              </Link>
            </th>
            <CellFigures cell={cell} map={map} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{map.prefix ? <span className="digits">{map.prefix}…</span> : 'All'}</th>
          <CellFigures cell={map.whole} map={map} />
        </tr>
      </tfoot>
    </TableFrame>
  );
}

function CellFigures({ cell, map }: { cell: MapCell; map: NumberMap }) {
  const of = cell.inInventory ?? cell.size;
  return (
    <>
      <td data-align="end">{formatCount(cell.occupied)}</td>
      <td data-align="end">{formatCount(of)}</td>
      <td data-align="end" className="whitespace-nowrap">
        {showPercent(cell.percent)}
      </td>
      {cell.size === '1' ? (
        <td>{describeNumber(cell.prefix, fillsOf(cell, map)[0], map)}</td>
      ) : (
        <DigitsCell>
          {cell.longestFree ? (
            <Link
              href={freeHref({
                space: map.space.id,
                length: map.length,
                first: cell.longestFree.first,
                last: cell.longestFree.last,
              })}
              prefetch={false}
              className="link"
            >
              {showRange(cell.longestFree)}
            </Link>
          ) : (
            <span className="font-text text-ink-2">none</span>
          )}
        </DigitsCell>
      )}
    </>
  );
}
