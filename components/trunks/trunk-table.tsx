import { BlocksInUse } from '@/components/carriers/blocks-in-use';
import { Link } from '@/components/scope/link';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Trunk } from '@/lib/trunks/model';
import { showPrefixes } from './trunk-facts';

interface TrunkTableProps {
  trunks: (Trunk & { blocks: number })[];
  zone: string;
  now: string;
}

export function TrunkTable({ trunks, zone, now }: TrunkTableProps) {
  return (
    <TableFrame caption="Trunks" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead align="end">Used by</ColumnHead>
          <ColumnHead>Domain</ColumnHead>
          <ColumnHead>Carrier</ColumnHead>
          <ColumnHead>Registration</ColumnHead>
          <ColumnHead>Prefixes</ColumnHead>
          <ColumnHead>Changed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {trunks.map((trunk) => (
          <tr key={trunk.id}>
            <RowHead>
              <Link href={`/trunks/${trunk.id}`} className="link">
                {trunk.name}
              </Link>
            </RowHead>
            <td data-align="end">
              <BlocksInUse blocks={trunk.blocks} by={{ trunk: trunk.name }} />
            </td>
            <DigitsCell>{trunk.domain}</DigitsCell>
            <td>{trunk.carrier}</td>
            <td>{trunk.registration ? 'Registers outward' : 'Static'}</td>
            <DigitsCell className="max-w-48 truncate">{showPrefixes(trunk.prefixes)}</DigitsCell>
            <td>
              <Time at={trunk.updatedAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
