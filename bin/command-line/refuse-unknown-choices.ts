import { invalid } from '@/lib/problem';
import type { PlanChoices, PlanItem } from '@/lib/transfer/model';

/** A choice that belongs to nothing is a misspelt one; leaving it out would decide something else than was meant. */
export function refuseUnknownChoices(choices: PlanChoices, items: readonly PlanItem[]): void {
  const keys = new Set(items.map(({ key }) => key));
  const known = (key: string) => keys.has(key) || key.startsWith('all:');
  const issues = Object.keys(choices)
    .filter((key) => !known(key))
    .map((key) => ({
      path: key,
      code: 'unknown-item',
      message: `There is no item “${key}” in this plan.`,
    }));
  if (issues.length > 0) throw invalid(issues);
}
