import { type NumberSheet, type Verdict, verdictKinds, verdicts } from '@/lib/number-sheets/model';

const rowTabs = ['good', 'settled', 'bad', 'changed'] as const;
/** Which rows the table shows: one verdict, a kind of verdict, or all. */
export type RowView = Verdict | (typeof rowTabs)[number] | undefined;

export function readRowView(text: unknown): RowView {
  return [...verdicts, ...rowTabs].find((known) => known === text);
}

export function sheetHref(id: string, params: Record<string, string | undefined> = {}): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(said).toString();
  return `/numbers/paste/${id}${query && `?${query}`}`;
}

/** How many rows a view has. */
export function countView({ counts }: NumberSheet, view: RowView): number {
  const of = (wanted: (verdict: Verdict) => boolean) =>
    verdicts.reduce((sum, verdict) => (wanted(verdict) ? sum + (counts[verdict] ?? 0) : sum), 0);
  if (view === undefined) return of(() => true);
  if (view === 'changed') return counts.changed ?? 0;
  if (view === 'good' || view === 'settled' || view === 'bad')
    return of((verdict) => verdictKinds[verdict] === view);
  return counts[view] ?? 0;
}
