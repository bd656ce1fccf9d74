import { type PlanKind, type PlanVerdict, planKinds, planVerdicts } from '@/lib/transfer/model';

const importTabs = ['plan', 'archive', 'compare'] as const;
export type ImportTab = (typeof importTabs)[number];

export function readImportTab(text: unknown): ImportTab {
  return importTabs.find((tab) => tab === text) ?? 'plan';
}

/** Which items are shown, and from where on. */
export interface ItemView {
  verdict?: PlanVerdict | undefined;
  kind?: PlanKind | undefined;
  /** Part of what the item is called. */
  q?: string | undefined;
  /** The position before the first that is shown, or after the last. */
  after?: number | undefined;
  before?: number | undefined;
  /** How many come before the first that is shown, counted from 1. */
  from: number;
}

type Params = Record<string, string | string[] | undefined>;

export function readItemView({ verdict, kind, q, after, before, from }: Params): ItemView {
  return {
    verdict: planVerdicts.find((known) => known === verdict),
    kind: planKinds.find((known) => known === kind),
    q: typeof q === 'string' && q.trim() !== '' ? q.trim().slice(0, 100) : undefined,
    after: readPosition(after),
    before: readPosition(before),
    from: Math.max(1, readPosition(from) ?? 1),
  };
}

export function readPosition(text: unknown): number | undefined {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function importHref(id: string, params: Record<string, string | undefined> = {}): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(said).toString();
  return `/import/${id}${query && `?${query}`}`;
}

/** Items from their first page on. */
export function itemsHref(id: string, { verdict, kind, q }: Omit<ItemView, 'from'>): string {
  return `${importHref(id, { verdict, kind, q })}#items`;
}

export function itemsPageHref(
  id: string,
  { verdict, kind, q }: ItemView,
  { from, ...place }: { from: number; after?: number; before?: number },
): string {
  const [side, position] = Object.entries(place)[0] ?? [];
  const where = side === undefined || from <= 1 ? {} : { [side]: String(position), from: String(from) };
  return `${importHref(id, { verdict, kind, q, ...where })}#items`;
}
