import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { accessSpace, type MapHolder, type NumberMap } from '@/lib/number-spaces/model';
import { countNumbers, subtract } from '@/lib/numbering/intervals';
import { showRange } from '@/lib/numbering/show-numbers';
import { FillMark } from './cell-drawing';
import { freeHref } from './free-address';
import { ownersHref } from './map-address';
import { fillOfState } from './map-fills';

interface HolderTableProps {
  map: NumberMap;
  /** What the link at free numbers invites to; without it they are only named. */
  take?: string;
  zone: string;
}

/** Near the digits: every run with its holder, and what is free between them. */
export function HolderTable({ map, take, zone }: HolderTableProps) {
  const runs = runsOf(map);
  const isAccess = map.space.id === accessSpace;
  if (runs.length === 0) return <p className="text-ink-2">No run of numbers here is in the inventory.</p>;
  return (
    <TableFrame caption={`Who holds what in ${map.prefix || 'all'}`} captionHidden>
      <thead>
        <tr>
          <ColumnHead>Numbers</ColumnHead>
          <ColumnHead align="end">Count</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Holder</ColumnHead>
          <ColumnHead>
            <span className="sr-only">What can be done</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.first}>
            <RowHead className="digits">{showRange(run)}</RowHead>
            <td data-align="end">{formatCount(countNumbers(run).toString())}</td>
            <td>
              <span className="flex items-center gap-1.5 whitespace-nowrap">
                <FillMark fill={fillOfState(run.state, isAccess)} />
                {words[run.state]}
                {run.kind === 'abbreviated' && <span className="text-ink-2">abbreviated number</span>}
              </span>
            </td>
            <td>
              <Holder run={run} zone={zone} />
            </td>
            <td>
              {run.state === 'free' && take ? (
                <Link href={freeHref(rangeOf(map, run))} prefetch={false} className="link">
                  {take}
                  <span className="sr-only"> {showRange(run)}</span>
                </Link>
              ) : (
                run.state !== 'free' && (
                  <Link href={ownersHref(run.first, map.space.id)} prefetch={false} className="link">
                    History<span className="sr-only"> of {run.first}</span>
                  </Link>
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Holder({ run, zone }: { run: MapHolder; zone: string }) {
  const { tenant, blockId, hold } = run;
  if (hold) {
    return (
      <>
        {hold.person.name} until <Time at={hold.until} zone={zone} show="absolute" />
      </>
    );
  }
  if (!tenant && !blockId) return <span className="text-ink-2">–</span>;
  return (
    <span className="flex flex-wrap gap-x-3">
      {tenant && (
        <Link
          href={`/tenants/${tenant.id}?tab=numbers`}
          prefetch={false}
          className="link inline-flex min-h-6 items-center"
        >
          {tenant.name}
        </Link>
      )}
      {blockId && (
        <Link href={`/numbers/${blockId}`} prefetch={false} className="link inline-flex min-h-6 items-center">
          Block<span className="sr-only"> of {run.first}</span>
        </Link>
      )}
    </span>
  );
}

/** The runs and, of directory numbers, the gaps between them, in the order of the digits. */
function runsOf({ whole, holders, space }: NumberMap): MapHolder[] {
  const held = holders ?? [];
  const gaps = space.id === accessSpace ? [] : subtract([{ first: whole.first, last: whole.last }], held);
  const free = gaps.map(
    (gap): MapHolder => ({ ...gap, kind: 'directory', state: 'free', tenant: null, blockId: null }),
  );
  return [...held, ...free].toSorted((a, b) => (a.first < b.first ? -1 : 1));
}

function rangeOf({ space, length }: NumberMap, { first, last }: MapHolder) {
  return { space: space.id, length, first, last };
}

const words: Record<MapHolder['state'], string> = {
  held: 'Held',
  free: 'Free',
  reserved: 'Reserved',
  quarantined: 'In quarantine',
  'on-hold': 'On hold',
};
