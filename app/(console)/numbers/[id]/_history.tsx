import { read } from '@/app/_server/context';
import { EntryRow } from '@/components/audit/entry-row';
import { LinkButton } from '@/components/ui/link-button';
import { listEntries } from '@/lib/audit/list-entries';

interface HistoryProps {
  id: string;
  after: string | undefined;
  zone: string;
  now: string;
}

/** What the log has of the block, newest first. */
export async function History({ id, after, zone, now }: HistoryProps) {
  const place = after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : undefined;
  const { items, next } = await read(listEntries, {
    entity: 'access-number',
    entityId: id,
    limit: 20,
    after: place,
  });
  const base = `/numbers/${id}?tab=history`;
  if (items.length === 0) return <p className="text-ink-2">No older changes.</p>;
  return (
    <>
      <ol aria-label="Changes, newest first" className="border-t border-line-strong text-table">
        {items.map((entry) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            zone={zone}
            now={now}
            open={false}
            href={`/audit?entity=access-number&entry=${entry.sequence}#entry-${entry.sequence}`}
          />
        ))}
      </ol>
      <nav aria-label="Pages of the history" className="flex gap-2 py-3">
        {place !== undefined && <LinkButton href={base}>Newest</LinkButton>}
        {next !== null && <LinkButton href={`${base}&after=${next}`}>Older</LinkButton>}
      </nav>
    </>
  );
}
