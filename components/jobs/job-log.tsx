import { buttonClass } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { JobLine } from '@/lib/jobs/model';

interface JobLogProps {
  id: string;
  lines: readonly JobLine[];
  hasMore: boolean;
  zone: string;
  now: string;
}

export function JobLog({ id, lines, hasMore, zone, now }: JobLogProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="log" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="log" className="text-section font-bold">
          Log
        </h2>
        <a href={`/jobs/${id}/log`} download className={buttonClass({ size: 'small' })}>
          Download as text
        </a>
      </div>
      <ol className="border-t border-line">
        {lines.map(({ position, at, text }) => (
          <li
            key={position}
            className="grid gap-x-4 border-b border-line py-1 sm:grid-cols-[minmax(8rem,12rem)_1fr]"
          >
            <span className="text-ink-2">
              <Time at={at} zone={zone} now={now} show="absolute" />
            </span>
            <span className="min-w-0 break-words">{text}</span>
          </li>
        ))}
      </ol>
      {hasMore && <p className="text-ink-2">The downloaded log has all lines.</p>}
    </section>
  );
}
