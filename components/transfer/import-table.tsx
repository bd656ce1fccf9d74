import { Link } from '@/components/scope/link';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { formatBytes } from '@/components/upload/format-bytes';
import { importHref } from './import-address';
import { ImportStateLamp } from './import-state';
import { planSentence, reportSentence } from './plan-sentence';
import type { ShownImport } from './shown-import';

export type ListedImport = Omit<ShownImport, 'content'>;

export function ImportTable({
  imports,
  zone,
  now,
}: {
  imports: readonly ListedImport[];
  zone: string;
  now: string;
}) {
  return (
    <TableFrame caption="Archives that came in, newest first" captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>Tenant</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Items</ColumnHead>
          <ColumnHead>Archive</ColumnHead>
          <ColumnHead>Brought by</ColumnHead>
          <ColumnHead>When</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {imports.map((each) => (
          <tr key={each.id}>
            <RowHead>
              <Link href={importHref(each.id)} prefetch={false} className="link">
                {each.tenantName ?? each.fileName}
              </Link>
              {each.targetId !== null && <span className="block font-normal text-ink-2">package</span>}
            </RowHead>
            <td>
              <ImportStateLamp state={each.state} />
            </td>
            <td className="max-xl:min-w-64">{describe(each)}</td>
            <td>
              <span className="break-all">{each.fileName}</span>{' '}
              <span className="whitespace-nowrap text-ink-2">{formatBytes(each.bytes)}</span>
            </td>
            <td>{each.personName}</td>
            <td>
              <Time at={each.createdAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function describe({ state, counts, refusal }: ListedImport): string {
  if (state === 'receiving' || state === 'reading') return '';
  if (state === 'refused' || state === 'failed') return refusal?.message ?? '';
  return state === 'applied' ? reportSentence(counts) : planSentence(counts);
}
