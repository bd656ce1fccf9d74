import { Link } from '@/components/scope/link';
import { Lamp } from '@/components/ui/lamp';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { HeldKind, Ownership } from '@/lib/number-spaces/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { mapHref } from './map-address';
import { TenantName } from './owner-answer';

interface OwnerTableProps {
  number: string;
  history: readonly Ownership[];
  zone: string;
  now: string;
}

/** Every period in which somebody held the number, the latest first. */
export function OwnerTable({ number, history, zone, now }: OwnerTableProps) {
  const prefix = number.slice(0, Math.max(0, number.length - 3));
  return (
    <TableFrame caption={`Who had ${number}, latest first`} captionHidden>
      <thead>
        <tr>
          <ColumnHead>Tenant</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>From</ColumnHead>
          <ColumnHead>Until</ColumnHead>
          <ColumnHead>As part of</ColumnHead>
          <ColumnHead>Number space</ColumnHead>
          <ColumnHead>Held as</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {history.map((one) => (
          <tr key={`${one.space} ${one.tenant.id} ${one.from} ${one.first}`}>
            <RowHead>
              <TenantName tenant={one.tenant} />
              {!one.tenant.exists && <span className="font-normal text-ink-2"> (purged)</span>}
            </RowHead>
            <td>
              {one.until === null ? <Lamp state="active">Holds it</Lamp> : <Lamp state="inactive">Over</Lamp>}
            </td>
            <td>
              <Time at={one.from} zone={zone} now={now} show="absolute" />
            </td>
            <td>
              {one.until === null ? (
                <span className="text-ink-2">today</span>
              ) : (
                <Time at={one.until} zone={zone} now={now} show="absolute" />
              )}
            </td>
            <td className="digits">{showRange(one)}</td>
            <td>
              <Link
                href={mapHref({ space: one.space, length: number.length, prefix })}
                prefetch={false}
                className="link"
              >
                {one.spaceName}
              </Link>
            </td>
            <td>{kindWords[one.kind]}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const kindWords: Record<HeldKind, string> = {
  directory: 'Directory number',
  abbreviated: 'Common abbreviated number',
  access: 'Access number',
};
