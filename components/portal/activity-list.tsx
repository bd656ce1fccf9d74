import { ChangeList } from '@/components/tenants/change-list';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { PortalEntry } from '@/lib/portal/model';

interface ActivityListProps {
  entries: readonly PortalEntry[];
  zone: string;
  now: string;
  /** Without what was changed in detail. */
  brief?: boolean;
}

/** Who did what and when, newest first. */
export function ActivityList({ entries, zone, now, brief = false }: ActivityListProps) {
  if (entries.length === 0) return <p className="border-y border-line py-3 text-ink-2">No activity yet.</p>;
  return (
    <ol aria-label="Activity" className="max-w-4xl border-t border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="border-b border-line py-2.5">
          <p className="break-words">
            <strong className="font-medium">{entry.who}</strong> {entry.did}{' '}
            {entry.formerHome && <Badge>from its former home</Badge>}{' '}
            <span className="text-ink-2">
              · <Time at={entry.at} zone={zone} now={now} />
            </span>
          </p>
          {entry.note !== null && <p className="max-w-prose break-words text-ink-2">{entry.note}</p>}
          {!brief && entry.changes.length > 0 && <Changes entry={entry} />}
        </li>
      ))}
    </ol>
  );
}

const named = 3;

function Changes({ entry: { changes, at } }: { entry: PortalEntry }) {
  const names = changes.map(({ label }) => label);
  const more = names.length - named;
  return (
    <details className="mt-1">
      <summary className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11">
        {names.slice(0, named).join(', ')}
        {more > 0 && ` and ${more} more`}
      </summary>
      <div className="mt-2">
        <ChangeList changes={changes} caption={`Before and after, ${at}`} />
      </div>
    </details>
  );
}
