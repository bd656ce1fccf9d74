import { Link } from '@/components/scope/link';
import { Badge } from '@/components/ui/badge';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { TemplateVersion } from '@/lib/templates/model';
import { UsableLamp } from './usable-lamp';

export interface VersionTableProps {
  versions: readonly (TemplateVersion & { unusable: string | null })[];
  zone: string;
  now: string;
}

/** Every version as it was made, newest first. */
export function VersionTable({ versions, zone, now }: VersionTableProps) {
  return (
    <TableFrame caption="Versions" captionHidden fitsFrom="xl" focusable>
      <thead>
        <tr>
          <ColumnHead>Version</ColumnHead>
          <ColumnHead>Made</ColumnHead>
          <ColumnHead>From</ColumnHead>
          <ColumnHead>As of</ColumnHead>
          <ColumnHead>Database</ColumnHead>
          <ColumnHead>Note</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {versions.map((version, index) => (
          <tr key={version.number}>
            <RowHead>
              Version {version.number} {index === 0 && <Badge tone="accent">newest</Badge>}
            </RowHead>
            <td>
              <Time at={version.createdAt} zone={zone} now={now} />
              <span className="block text-ink-2">by {version.createdByName}</span>
            </td>
            <td>
              <Source version={version} />
            </td>
            <td>
              <Time at={version.asOf} zone={zone} now={now} />
            </td>
            <td>
              <UsableLamp databaseVersion={version.databaseVersion} unusable={version.unusable} />
            </td>
            <td className="max-w-96">{version.note || <span className="text-ink-2">none</span>}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Source({ version }: { version: TemplateVersion }) {
  const { source, sourceTenantId, sourceName, fileName } = version;
  if (source === 'tenant')
    return (
      <Link href={`/tenants/${sourceTenantId}`} prefetch={false} className="link">
        {sourceName}
      </Link>
    );
  return (
    <>
      {sourceName}
      <span className="block break-all text-ink-2">{fileName ?? 'an archive'}</span>
    </>
  );
}
