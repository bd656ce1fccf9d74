import { countOf, formatCount } from '@/components/ui/format-count';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { formatBytes } from '@/components/upload/format-bytes';
import type { ArchiveContent, ArchivedBlock, ArchiveManifest } from '@/lib/transfer/model';
import { rangeText } from './range-text';

export function EntryTable({ entries }: { entries: ArchiveManifest['entries'] }) {
  return (
    <TableFrame caption="Entries of the archive" captionHidden fitsFrom="xl" focusable>
      <thead>
        <tr>
          <ColumnHead>Entry</ColumnHead>
          <ColumnHead align="end">Rows</ColumnHead>
          <ColumnHead align="end">Size</ColumnHead>
          <ColumnHead>SHA-256</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ path, rows, bytes, sha256 }) => (
          <tr key={path}>
            <RowHead>
              <span className="font-mono break-all">{path}</span>
            </RowHead>
            <td data-align="end">{formatCount(rows)}</td>
            <td data-align="end" className="whitespace-nowrap">
              {formatBytes(bytes)}
            </td>
            <td className="font-mono text-meta break-all text-ink-2">{sha256}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const mediaNames = { VOICE: 'Voice', TEXT: 'Text', VOICE_AND_TEXT: 'Voice and text' } as const;

export function BlockTable({ blocks }: { blocks: readonly ArchivedBlock[] }) {
  return (
    <TableFrame caption="Access numbers of the archive" captionHidden fitsFrom="lg" focusable>
      <thead>
        <tr>
          <ColumnHead>Numbers</ColumnHead>
          <ColumnHead align="end">Count</ColumnHead>
          <ColumnHead>Media</ColumnHead>
          <ColumnHead>Note</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {blocks.map(({ number, count, media, note }) => (
          <tr key={`${number} ${media}`}>
            <DigitsCell>{rangeText(number, count)}</DigitsCell>
            <td data-align="end">{formatCount(count)}</td>
            <td>{mediaNames[media]}</td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

export function ListTable({ lists }: { lists: ArchiveContent['callingLists'] }) {
  return (
    <TableFrame caption="Calling lists of the archive" captionHidden fitsFrom="lg" focusable>
      <thead>
        <tr>
          <ColumnHead>Calling list</ColumnHead>
          <ColumnHead align="end">Records</ColumnHead>
          <ColumnHead>Columns</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lists.map(({ id, name, records, columns, keyColumn }) => (
          <tr key={id}>
            <RowHead>{name}</RowHead>
            <td data-align="end">{formatCount(records)}</td>
            <td className="max-lg:min-w-72">
              {columns.map((column, at) => (
                <span key={column}>
                  {at > 0 && ', '}
                  {column === keyColumn ? <strong>{column}</strong> : column}
                </span>
              ))}
              <span className="block text-ink-2">
                {countOf(columns.length, 'column')}, found by {keyColumn}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
