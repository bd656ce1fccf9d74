import { conflict, type Issue, type Problem } from '../problem';
import type { PlanItem } from './model';
import { isOpen } from './plan-item';

/** More of the same tell nobody more. */
const shownIssues = 50;

/** What stands otherwise in a plan than in the one before. */
export function comparePlans(before: readonly PlanItem[], after: readonly PlanItem[]): Issue[] {
  const was = new Map(before.map((item) => [item.key, item]));
  const changed = after.flatMap((item): Issue[] => {
    const old = was.get(item.key);
    was.delete(item.key);
    const isSame =
      old &&
      old.verdict === item.verdict &&
      old.reason === item.reason &&
      old.holder?.id === item.holder?.id &&
      old.value === item.value;
    if (isSame) return [];
    const now = `${item.verdict}${item.reason === null ? '' : `. ${item.reason}`}`;
    const message = old
      ? `${item.what}: was ${old.verdict}, now ${now}`
      : `${item.what}: new in the plan, ${now}`;
    return [{ path: item.key, code: 'plan-changed', message, ...(item.holder && { holder: item.holder }) }];
  });
  const gone = [...was.values()].map(({ key, what, verdict }) => ({
    path: key,
    code: 'plan-changed',
    message: `${what}: was ${verdict}, no longer in the plan`,
  }));
  return [...changed, ...gone];
}

/** The cluster changed since the plan was looked at. */
export function planChanged(issues: readonly Issue[]): Problem {
  const lines = issues.length === 1 ? '1 line stands' : `${issues.length} lines stand`;
  const message =
    issues.length === 0
      ? 'Nothing was changed: the plan was drawn again since you looked at it. Look at it once more, then apply it.'
      : `Nothing was changed: the cluster changed since this plan was drawn. ${lines} otherwise now. Look at them, then apply again.`;
  const problem = conflict([{ path: 'planDigest', code: 'plan-changed', message }]);
  problem.issues.splice(0, problem.issues.length, ...issues.slice(0, shownIssues));
  if (problem.issues.length === 0) problem.issues.push({ path: 'planDigest', code: 'plan-changed', message });
  return problem;
}

/** Conflicts that nobody decided about; each told apart, with what stands against it. */
export function conflictsOpen(items: readonly PlanItem[]): Problem {
  const open = items.filter(isOpen);
  return conflict(
    open.slice(0, shownIssues).map(({ key, conflict: code, what, reason, holder }) => ({
      path: pathOf(key),
      code: code ?? 'conflict',
      message: reason ?? what,
      ...(holder && { holder }),
    })),
  );
}

const memberPaths: Record<string, string> = {
  tenant: 'tenant.id',
  'tenant:url': 'tenant.url',
  'tenant:name': 'tenant.name',
  telephony: 'tenant.telephony.system',
  'telephony:customer-number': 'tenant.telephony.customerNumber',
};

/** What is about a member of the tenant names it; everything else is named by its item. */
function pathOf(key: string): string {
  return Object.hasOwn(memberPaths, key) ? (memberPaths[key] ?? key) : key;
}
