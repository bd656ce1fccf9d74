import { Time } from '@/components/ui/time';
import type { Attempt } from '@/lib/webhooks/model';

/** Every attempt with what came back, latest first. */
export function AttemptList({ tried, zone, now }: { tried: readonly Attempt[]; zone: string; now: string }) {
  if (tried.length === 0) return <p className="text-ink-2">It was not tried yet.</p>;
  return (
    <ol className="flex flex-col gap-4">
      {tried.map(({ number, at, durationMs, status, error, answer }) => (
        <li key={number} className="border-t border-line pt-3">
          <h3 className="font-medium">
            Attempt {number}: {status ?? 'no answer'}
          </h3>
          <p className="text-ink-2">
            <Time at={at} zone={zone} now={now} show="absolute" /> · {durationMs} ms
          </p>
          {error && <p className="mt-1 text-danger">{error}</p>}
          {answer && (
            <pre
              role="region"
              aria-label={`Answer to attempt ${number}`}
              tabIndex={0}
              className="mt-2 max-h-64 overflow-auto border-y border-line bg-sunken px-3 py-2 font-mono text-table whitespace-pre-wrap wrap-anywhere"
            >
              {answer}
            </pre>
          )}
        </li>
      ))}
    </ol>
  );
}
