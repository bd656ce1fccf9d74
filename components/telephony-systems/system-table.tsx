import { Link } from '@/components/scope/link';
import { countOf } from '@/components/ui/format-count';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { TelephonySystem } from '@/lib/telephony-systems/model';
import { showServers } from '@/lib/telephony-systems/typed-lists';

interface SystemTableProps {
  systems: (TelephonySystem & { tenants: number })[];
  zone: string;
  now: string;
}

export function SystemTable({ systems, zone, now }: SystemTableProps) {
  return (
    <TableFrame caption="Telephony systems" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead align="end">Tenants</ColumnHead>
          <ColumnHead>Servers</ColumnHead>
          <ColumnHead>Domains</ColumnHead>
          <ColumnHead>Feature levels</ColumnHead>
          <ColumnHead>Changed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {systems.map((system) => (
          <tr key={system.id}>
            <RowHead>
              <Link href={`/telephony-systems/${system.id}`} className="link">
                {system.name}
              </Link>
            </RowHead>
            <td data-align="end">
              {system.tenants > 0 ? (
                <Link href={tenantsOn(system.name)} prefetch={false} className="link">
                  {countOf(system.tenants, 'tenant')}
                </Link>
              ) : (
                <span className="text-ink-2">none</span>
              )}
            </td>
            <DigitsCell>{showServers(system.servers)}</DigitsCell>
            <td>{summarize(system.domains)}</td>
            <td>{summarize(system.featureLevels)}</td>
            <td>
              <Time at={system.updatedAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

export function tenantsOn(system: string): string {
  return `/tenants?${new URLSearchParams({ system }).toString()}`;
}

function summarize(items: string[]): string {
  const rest = items.length - 3;
  return `${items.slice(0, 3).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
