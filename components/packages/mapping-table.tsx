import { Badge } from '@/components/ui/badge';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import type { MappedEndpoint } from '@/lib/packages/mapping/map-endpoints';

/** Every service endpoint of an archive, its address before and after, and the line that says so. */
export function MappingTable({ endpoints }: { endpoints: readonly MappedEndpoint[] }) {
  return (
    <TableFrame
      caption="Addresses of service endpoints, before and after"
      captionHidden
      fitsFrom="xl"
      focusable
    >
      <thead>
        <tr>
          <ColumnHead>Endpoint</ColumnHead>
          <ColumnHead>Before</ColumnHead>
          <ColumnHead>After</ColumnHead>
          <ColumnHead>Line</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {endpoints.map(({ name, before, after, entry }, at) => (
          // Two endpoints can have one name and one address.
          <tr key={`${name} ${at}`}>
            <RowHead>{name}</RowHead>
            <td className="min-w-52 font-mono break-all">{before}</td>
            <td className="min-w-52 font-mono break-all">
              {after === before ? <span className="font-sans text-ink-2">as it was</span> : after}
            </td>
            <td className="whitespace-nowrap">
              {entry ? `Line ${entry.line}` : <Badge tone="lamp">No line matches</Badge>}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
