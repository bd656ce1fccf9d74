import { DefinitionList } from '@/components/ui/definition-list';
import { formatCount } from '@/components/ui/format-count';
import { Time } from '@/components/ui/time';
import { formatBytes } from '@/components/upload/format-bytes';
import type { CallingList } from '@/lib/calling-lists/model';

export function ListFacts({ list, zone, now }: { list: CallingList; zone: string; now: string }) {
  return (
    <DefinitionList
      items={[
        { term: 'Records', value: formatCount(list.records) },
        { term: 'Columns', value: list.columns.join(', ') },
        { term: 'Found by', value: list.keyColumn },
        { term: 'Size', value: formatBytes(list.bytes) },
        { term: 'SHA-256', value: <span className="break-all">{list.sha256}</span>, kind: 'digits' },
        { term: 'Created', value: <Time at={list.createdAt} zone={zone} now={now} /> },
        { term: 'Changed', value: <Time at={list.updatedAt} zone={zone} now={now} /> },
      ]}
    />
  );
}
