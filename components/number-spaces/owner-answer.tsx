import { Link } from '@/components/scope/link';
import { Time } from '@/components/ui/time';
import type { Ownership } from '@/lib/number-spaces/model';
import { showRange } from '@/lib/numbering/show-numbers';

interface OwnerAnswerProps {
  number: string;
  /** Who had it then, one in each space. */
  holders: readonly Ownership[];
  /** Everyone who ever had it. */
  periods: readonly Ownership[];
  at: string;
  /** Whether `at` is the present. */
  isNow: boolean;
  zone: string;
}

/** The answer as sentences, one for each space in which somebody had the number then. */
export function OwnerAnswer({ number, holders, periods, at, isNow, zone }: OwnerAnswerProps) {
  const before = periods
    .filter(({ until }) => until !== null && until <= at)
    .toSorted((a, b) => String(b.until).localeCompare(String(a.until)))[0];
  return (
    <div role="status" className="border-l-3 border-accent bg-surface px-4 py-3 text-section">
      {holders.map((holder) => (
        <p key={`${holder.space} ${holder.from}`}>
          {!isNow ? (
            <>
              At <Time at={at} zone={zone} show="absolute" /> <Digits>{number}</Digits> belonged to{' '}
            </>
          ) : (
            <>
              <Digits>{number}</Digits> belongs to{' '}
            </>
          )}
          <TenantName tenant={holder.tenant} />
          {holder.first !== holder.last && (
            <>
              , as part of <Digits>{showRange(holder)}</Digits>
            </>
          )}
          {holder.kind === 'abbreviated' && ', as a common abbreviated number'} ({holder.spaceName}).
        </p>
      ))}
      {holders.length === 0 && (
        <p>
          {!isNow ? (
            <>
              At <Time at={at} zone={zone} show="absolute" /> nobody had <Digits>{number}</Digits>.
            </>
          ) : (
            <>
              Nobody has <Digits>{number}</Digits> now.
            </>
          )}
          {before?.until && (
            <>
              {' '}
              Until <Time at={before.until} zone={zone} show="absolute" /> it belonged to{' '}
              <TenantName tenant={before.tenant} />.
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Digits({ children }: { children: React.ReactNode }) {
  return <span className="digits font-bold">{children}</span>;
}

/** A tenant that is gone keeps its name and loses its link. */
export function TenantName({ tenant }: { tenant: Ownership['tenant'] }) {
  return tenant.exists ? (
    <Link href={`/tenants/${tenant.id}`} prefetch={false} className="link">
      {tenant.name}
    </Link>
  ) : (
    <span>{tenant.name}</span>
  );
}
