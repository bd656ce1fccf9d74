import { PlainLink } from '@/components/scope/plain-link';
import { buttonClass } from '@/components/ui/button';
import { countOf } from '@/components/ui/format-count';

/** Plain links, because the browser itself saves what they answer; each says how much that is. */
export function ExportLinks({ query, total }: { query: string; total: number }) {
  return (
    <>
      {(['csv', 'json'] as const).map((format) => (
        <PlainLink
          key={format}
          href={`/audit/export?format=${format}${query && `&${query}`}`}
          download
          className={buttonClass({})}
        >
          Export {format.toUpperCase()}
          <span className="sr-only"> of {countOf(total, 'entry', 'entries')}</span>
        </PlainLink>
      ))}
    </>
  );
}
