import { Notice } from '@/components/ui/notice';
import type { DialAnswer, DialPlan } from '@/lib/dialing/model';
import { listShortNumbers } from '@/lib/dialing/plan-of-profile';
import type { DialPlace } from './dial-address';
import { DialDesk } from './dial-desk';
import { examplesOf } from './dial-examples';

export interface DialTabProps {
  place: DialPlace;
  plan: DialPlan;
  /** As it stands in the address. */
  typed: string;
  /** What the server found for it; undefined where it cannot be dialled. */
  answer: DialAnswer | undefined;
  isInBin: boolean;
}

/** A larger plan stays on the server, which is then asked for every answer. */
const mostRangesInBrowser = 300;
const mostRows = 100;

/** A telephone inside the tenant: what do digits reach, and why. */
export function DialTab({ place, plan, typed, answer, isInBin }: DialTabProps) {
  const rows = listShortNumbers(plan);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {isInBin && (
        <Notice title="In the bin, none of these numbers is in use.">
          They are free for others; this is how dialling was, and will be where the tenant gets them back.
        </Notice>
      )}
      <DialDesk
        key={typed}
        place={place}
        plan={rows.length <= mostRangesInBrowser ? plan : undefined}
        typed={typed}
        answer={answer}
        examples={examplesOf(plan)}
        rows={rows.slice(0, mostRows)}
        more={Math.max(0, rows.length - mostRows)}
      />
      <details>
        <summary className="link inline-flex min-h-6 items-center">How dialling is read</summary>
        <div className="mt-2 grid max-w-prose gap-2 text-ink-2">
          <p>
            Own numbers go first: short numbers, common abbreviated numbers, numbers in full. Then come the
            exceptions, which all customers of {plan.system} share, then the numbers of its other tenants.
            What remains is up to the scheme: open lets numbers be dialled that cannot be range-checked,
            closed bars them. Where tenants of both kinds share a system, open ones may dial closed ones.
          </p>
          <p>
            Not shown: which numbers the dialing privileges of a subscriber (Internal to International) cover.
            A privilege chooses a common service profile, and that is kept in the system itself.
          </p>
        </div>
      </details>
    </div>
  );
}
