import type { Context } from '@/lib/context';
import { invalid } from '@/lib/problem';
import { type PlanChoice, planChoices } from '@/lib/transfer/model';
import type { TenantImport } from '@/lib/transfer/store';
import { readConflicts } from './_read-conflicts';

interface Decided {
  status?: 'as-it-was' | 'inactive';
  items: Record<string, { choice: PlanChoice; value?: string } | null>;
}

/** The choices of a posted page of conflicts; `alike` names the one that goes to all of its sort. */
export async function readChoices(
  context: Context,
  found: TenantImport,
  posted: Record<string, unknown>,
): Promise<Decided> {
  const rows = Array.isArray(posted.items) ? (posted.items as Record<string, unknown>[]) : [];
  const items: Decided['items'] = {};
  for (const [at, row] of rows.entries()) {
    const choice = planChoices.find((known) => known === row.choice);
    if (!choice || typeof row.key !== 'string') continue;
    items[row.key] = { choice, ...(choice === 'rename' && { value: readValue(row.value, at) }) };
  }
  const alike = typeof posted.alike === 'string' ? rows[Number(posted.alike)]?.key : undefined;
  if (typeof alike === 'string') {
    requireAlike(items[alike]?.choice, Number(posted.alike));
    Object.assign(items, await forAllAlike(context, found, { alike, items }));
  }
  const { status } = posted;
  return status === 'as-it-was' || status === 'inactive' ? { status, items } : { items };
}

function readValue(typed: unknown, at: number): string {
  const value = typeof typed === 'string' ? typed.trim() : '';
  if (value !== '') return value;
  throw invalid([
    { path: `items.${at}.value`, code: 'required', message: 'Enter the value to take instead.' },
  ]);
}

/** What goes to all of a sort has to be chosen, and has to be something that all of them can have. */
function requireAlike(choice: PlanChoice | undefined, at: number): void {
  if (choice !== undefined && choice !== 'rename') return;
  const message =
    choice === undefined
      ? 'Decide about this one first; then the same goes to all of them.'
      : 'A new value is for one of them. Choose it one by one, or something else for all.';
  throw invalid([{ path: `items.${at}.value`, code: 'required', message }]);
}

/** The choice for one item becomes the one for its sort; what was chosen for others of it one by one is taken back. */
async function forAllAlike(
  context: Context,
  { id, choices }: TenantImport,
  { alike, items }: { alike: string; items: Decided['items'] },
): Promise<Decided['items']> {
  const chosen = items[alike];
  if (!chosen) return {};
  const sorts = new Map<string, string | null>();
  for await (const { key, conflict } of readConflicts(context, id)) sorts.set(key, conflict);
  const sort = sorts.get(alike);
  if (!sort) return {};
  const single = Object.keys({ ...choices.items, ...items }).filter((key) => sorts.get(key) === sort);
  return { ...Object.fromEntries(single.map((key) => [key, null])), [`all:${sort}`]: chosen };
}
