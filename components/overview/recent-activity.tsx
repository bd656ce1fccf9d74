import { Link } from '@/components/scope/link';
import { Time } from '@/components/ui/time';
import { verbOf } from '@/lib/audit/describe-entry';

export interface RecentActivityProps {
  entries: {
    sequence: number;
    at: string;
    actorName: string;
    action: string;
    entity: string;
    entityLabel: string;
    tenantId: string | null;
  }[];
  zone: string;
  now: string;
}

/** The last entries of the log as sentences. */
export function RecentActivity({ entries, zone, now }: RecentActivityProps) {
  return (
    <ol className="border-t border-line">
      {entries.map(({ sequence, at, actorName, action, entity, entityLabel, tenantId }) => (
        <li key={sequence} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
          <span className="min-w-0 flex-1 basis-56">
            <span className="font-medium">{actorName}</span> {verbOf(action, entity)}{' '}
            {tenantId !== null && action !== 'tenant.purge' ? (
              <Link href={`/tenants/${tenantId}`} prefetch={false} className="link">
                {entityLabel}
              </Link>
            ) : (
              <span className="font-medium">{entityLabel}</span>
            )}
          </span>
          <span className="text-ink-2">
            <Time at={at} zone={zone} now={now} />
          </span>
        </li>
      ))}
    </ol>
  );
}
