import { Link } from '@/components/scope/link';
import { Badge } from '@/components/ui/badge';
import { Lamp } from '@/components/ui/lamp';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { driftHref } from './template-address';

/** A tenant that was made from a template. */
interface MadeTenant {
  tenantId: string;
  templateVersion: number;
  usedAt: string;
  name: string;
  url: string;
  active: boolean;
}

export interface MadeTableProps {
  template: { id: string; latest: number };
  tenants: readonly MadeTenant[];
  zone: string;
  now: string;
}

/** Tenants made from a template, and how far each followed it. */
export function MadeTable({ template, tenants, zone, now }: MadeTableProps) {
  return (
    <TableFrame caption="Tenants made" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Tenant</ColumnHead>
          <ColumnHead>Status</ColumnHead>
          <ColumnHead>Follows version</ColumnHead>
          <ColumnHead>Made</ColumnHead>
          <ColumnHead>Differences</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {tenants.map((made) => {
          const behind = template.latest - made.templateVersion;
          return (
            <tr key={made.tenantId}>
              <RowHead>
                <Link href={`/tenants/${made.tenantId}`} className="link">
                  {made.name}
                </Link>
                <span className="block font-mono font-normal break-all text-ink-2">{made.url}</span>
              </RowHead>
              <td>
                <Lamp state={made.active ? 'active' : 'inactive'} />
              </td>
              <td>
                <span className="mr-2">Version {made.templateVersion}</span>
                {behind > 0 && <Badge tone="lamp">{behind} behind</Badge>}
              </td>
              <td>
                <Time at={made.usedAt} zone={zone} now={now} />
              </td>
              <td>
                <Link
                  href={driftHref(template.id, made.tenantId)}
                  prefetch={false}
                  className="link inline-flex min-h-6 items-center"
                >
                  {behind > 0 ? 'Bring up' : 'Compare'}
                  <span className="sr-only"> {made.name}</span>
                </Link>
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}
