import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { accessSpace, type NumberMap } from '@/lib/number-spaces/model';
import { countNumbers } from '@/lib/numbering/intervals';
import { countDigits, showRange } from '@/lib/numbering/show-numbers';
import { DigitsPath, LengthChoice } from './digits-path';
import { freeHref } from './free-address';
import { HolderTable } from './holder-table';
import { countOnHold, describeCell, fillsShown, gridCells } from './map-cells';
import { MapGrid } from './map-grid';
import { MapLegend } from './map-legend';
import { MapTable } from './map-table';

interface NumberMapViewProps {
  map: NumberMap;
  keysEverywhere: boolean;
  /** What the link at free numbers invites to; without it they are only named. */
  take?: string;
  zone: string;
}

/** One depth of a number space: the digits chosen, the grid, its twin table, and near the digits who holds what. */
export function NumberMapView({ map, keysEverywhere, take, zone }: NumberMapViewProps) {
  const { space, length, lengths, prefix, whole } = map;
  const isAccess = space.id === accessSpace;
  const cells = gridCells(map);
  const onHold = countOnHold(map);
  const what = prefix === '' ? `All numbers of ${countDigits(length)}` : prefix;
  return (
    <>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <DigitsPath space={space.id} length={length} prefix={prefix} />
          <LengthChoice space={space.id} length={length} lengths={lengths} />
        </div>
        <p>
          {prefix === '' ? what : <span className="digits font-bold">{prefix}</span>}:{' '}
          {describeCell(whole, isAccess)}. {onHold !== '0' && <>{formatCount(onHold)} on hold. </>}
          <LongestFree map={map} />
        </p>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <section aria-label="Map" className="flex flex-col gap-2">
            <MapGrid
              caption={`${what}, the ten cells below as a grid`}
              space={space.id}
              length={length}
              prefix={prefix}
              cells={cells}
              summary={`${what}: ${describeCell(whole, isAccess)}`}
              keysEverywhere={keysEverywhere}
            />
            <MapLegend fills={fillsShown(cells)} isNear={map.holders !== null} />
            <p className="text-meta text-ink-2" data-print="hide">
              A digit goes one digit deeper, Backspace one back; arrow keys move between the cells.
            </p>
          </section>
          <MapTable map={map} />
        </div>
        {map.holders && (
          <section className="mt-3">
            <h2 className="pb-2 text-section font-bold">Who holds what</h2>
            <HolderTable map={map} take={take} zone={zone} />
          </section>
        )}
      </div>
    </>
  );
}

function LongestFree({ map: { space, length, prefix, whole } }: { map: NumberMap }) {
  const { longestFree } = whole;
  if (!longestFree) return <span>Nothing is free here.</span>;
  const count = countNumbers(longestFree).toString();
  return (
    <span>
      Longest free run:{' '}
      <Link
        href={freeHref({ space: space.id, length, first: longestFree.first, last: longestFree.last })}
        prefetch={false}
        className="link"
      >
        <span className="digits">{showRange(longestFree)}</span>
      </Link>
      , {formatCount(count)} {count === '1' ? 'number' : 'numbers'}.{' '}
      <LinkButton size="small" href={freeHref({ space: space.id, length, prefix })} prefetch={false}>
        Find free blocks{prefix === '' ? '' : ' here'}
      </LinkButton>
    </span>
  );
}
