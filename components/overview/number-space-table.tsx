import { mapHref } from '@/components/number-spaces/map-address';
import { NumberRibbon } from '@/components/numbering/number-ribbon';
import { Link } from '@/components/scope/link';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { allBlocks, type NumberSpace } from '@/lib/overview/number-space';

/** How full each system's number plan is, per length of number. */
export function NumberSpaceTable({ spaces }: { spaces: NumberSpace[] }) {
  if (spaces.length === 0) {
    return <p className="border-y border-line py-3 text-ink-2">No directory numbers are in use yet.</p>;
  }
  return (
    <TableFrame caption="Number space by telephony system" captionHidden fitsFrom="lg">
      <thead>
        <tr>
          <ColumnHead>Telephony system</ColumnHead>
          <ColumnHead align="end">Digits</ColumnHead>
          <ColumnHead>Where</ColumnHead>
          <ColumnHead align="end">Blocks in use</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {spaces.map(({ system, length, blocks, used }) => (
          <tr key={`${system} ${length}`}>
            <RowHead>
              <Link
                href={`/tenants?${new URLSearchParams({ system }).toString()}`}
                prefetch={false}
                className="hover:underline"
              >
                {system}
              </Link>
            </RowHead>
            <DigitsCell align="end">
              <Link
                href={mapHref({ space: system, length, prefix: '' })}
                prefetch={false}
                className="link"
                aria-label={`${length} digits on the map of ${system}`}
              >
                {length}
              </Link>
            </DigitsCell>
            <td>
              <NumberRibbon ranges={blocks} label={`${system}, ${length} digits, blocks`} />
            </td>
            <DigitsCell align="end">
              {used} of {allBlocks}
            </DigitsCell>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
