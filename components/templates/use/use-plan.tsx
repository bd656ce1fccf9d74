import { ItemTable } from '@/components/transfer/item-table';
import { planSentence } from '@/components/transfer/plan-sentence';
import { ApiCall } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import type { PlanItem, PlanVerdict } from '@/lib/transfer/model';
import { PlanCounts } from './plan-counts';

/** What making the tenant would do, as it stands now. */
export interface UsePlan {
  digest: string;
  counts: Partial<Record<PlanVerdict, number>>;
  items: readonly PlanItem[];
  /** Whether it can be applied as it stands. */
  applicable: boolean;
  /** Of the tenant that would be made. */
  name: string;
  url: string;
  /** An initial password was typed. */
  hasPassword: boolean;
  /** The same as a call; without the password. */
  apiCall: string;
}

export interface UsePlanPartProps {
  plan: UsePlan;
  /** Keys of those that are otherwise than in the plan before. */
  changed: ReadonlySet<string>;
}

/** Counts, then every item with its verdict and reason; nothing is written yet. */
export function UsePlanPart({ plan, changed }: UsePlanPartProps) {
  const { counts, items, applicable, apiCall } = plan;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-section font-bold">{planSentence(counts)}</p>
      {!applicable && (
        <Notice tone="warning" title="It cannot be created like this yet.">
          What stands against it is in the list below. Change the entries, then draw the plan again.
        </Notice>
      )}
      <PlanCounts counts={counts} />
      <ItemTable caption="Items of the plan" items={items} isDone={false} changed={changed} />
      <ApiCall code={apiCall} />
    </div>
  );
}
