import { Link } from '@/components/scope/link';
import { Time } from '@/components/ui/time';
import { sentenceOf } from '@/lib/audit/describe-entry';
import type { AuditEntry } from '@/lib/audit/model';

export interface RecentActivityProps {
  entries: Pick<
    AuditEntry,
    'sequence' | 'at' | 'actorId' | 'actorName' | 'action' | 'entity' | 'entityLabel' | 'tenantId'
  >[];
  zone: string;
  now: string;
}

/** The last entries of the log as sentences. */
export function RecentActivity({ entries, zone, now }: RecentActivityProps) {
  return (
    <ol className="border-t border-line">
      {entries.map((entry) => (
        <li key={entry.sequence} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
          <Sentence entry={entry} />
          <span className="text-ink-2">
            <Time at={entry.at} zone={zone} now={now} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ entry }: { entry: RecentActivityProps['entries'][number] }) {
  const { who, verb, what } = sentenceOf(entry);
  const { action, tenantId } = entry;
  return (
    <span className="min-w-0 flex-1 basis-56">
      <span className="font-medium">{who}</span> {verb}{' '}
      {what !== '' && tenantId !== null && action !== 'tenant.purge' ? (
        <Link href={`/tenants/${tenantId}`} prefetch={false} className="link">
          {what}
        </Link>
      ) : (
        <span className="font-medium">{what}</span>
      )}
    </span>
  );
}
