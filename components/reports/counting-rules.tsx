import { showMonth } from './show-use';

/** How the numbers come about, for whoever has to explain a bill. */
export function CountingRules({ firstMonth }: { firstMonth: string }) {
  return (
    <details>
      <summary className="link inline-flex min-h-6 items-center">How use is counted</summary>
      <div className="mt-2 grid max-w-prose gap-2 text-ink-2">
        <p>
          Each entry in the subscribers of a tenant is one licence of its feature level, from the moment it is
          saved until it is removed. While a tenant lies in the bin it uses none; an inactive tenant uses its
          licences. This is our own rule: the vendor’s report gives averages for each customer system and does
          not say how it counts.
        </p>
        <p>
          The average weighs every number of licences with the time it was in use, to the second. Months are
          those of UTC. The running month is an average so far. Use counts for the finance ID, feature level
          and partner that the tenant had at the time.
        </p>
        <p>
          Known since {showMonth(firstMonth)}. What a database held before it kept this report is dated by the
          last change of each tenant.
        </p>
      </div>
    </details>
  );
}
