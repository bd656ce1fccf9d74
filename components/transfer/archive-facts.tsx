import { CopyButton } from '@/components/ui/copy-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { countOf } from '@/components/ui/format-count';
import { Time } from '@/components/ui/time';
import { formatBytes } from '@/components/upload/format-bytes';
import type { ArchiveContent } from '@/lib/transfer/model';

export interface ArchiveFactsProps {
  content: ArchiveContent;
  bytes: number;
  zone: string;
  now: string;
}

/** The manifest at a glance. */
export function ArchiveFacts({ content, bytes, zone, now }: ArchiveFactsProps) {
  const { manifest, tenant } = content;
  const members = manifest.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return (
    <DefinitionList
      items={[
        { term: 'Tenant', value: manifest.tenant.name },
        { term: 'Url', value: manifest.tenant.url, kind: 'digits' },
        { term: 'Id (GUID)', value: <Digits text={manifest.tenant.id} what="id" /> },
        { term: 'Status when exported', value: tenant.status === 'active' ? 'Active' : 'Inactive' },
        { term: 'As of', value: <Time at={manifest.asOf} zone={zone} now={now} show="absolute" /> },
        {
          term: 'Made by',
          value: `Tenantry ${manifest.platformVersion}, database version ${manifest.databaseVersion}`,
        },
        {
          term: 'Size',
          value: `${formatBytes(bytes)}, ${formatBytes(members)} unpacked, ${countOf(manifest.entries.length, 'entry', 'entries')}`,
        },
      ]}
    />
  );
}

function Digits({ text, what }: { text: string; what: string }) {
  return (
    <span className="inline-flex items-center gap-1 font-mono text-table break-all">
      {text}
      <CopyButton text={text} what={what} />
    </span>
  );
}
