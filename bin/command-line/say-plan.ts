import type { ImportPlan, PlanItem, PlanVerdict } from '@/lib/transfer/model';
import { formatTable } from './write';

const verdictNames: Record<PlanVerdict, string> = {
  create: 'created',
  overwrite: 'put over what is there',
  assign: 'assigned',
  keep: 'already there',
  replace: 'takes the place of one in the bin',
  skip: 'left out',
  held: 'held by somebody else',
  quarantine: 'in quarantine or reserved',
  refuse: 'impossible here',
  'by-hand': 'to be done by hand',
};

/** In characters. */
const widest = 60;

/** Every item with its verdict, then how many of each, and whether it can be applied. */
export function describePlan({ items, counts, digest, applicable }: ImportPlan): string {
  const sums = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdictNames[verdict as PlanVerdict]}`);
  const isUndecided = items.some(({ choices, choice }) => choices.length > 0 && choice === null);
  const remedy = isUndecided ? 'decide the conflicts with --choice or --all' : 'see what stands against it';
  const end = applicable
    ? `It can be applied: --plan-digest ${digest}`
    : `It cannot be applied as it is: ${remedy}.`;
  return `${describeItems(items)}\n${sums.join(', ')}.\n${end}\n`;
}

export function describeItems(items: readonly PlanItem[]): string {
  return formatTable(
    ['Kind', 'What', 'Verdict', 'Why and what can be done'],
    items.map(({ kind, what, verdict, reason, ...item }) => [
      kind,
      shorten(what),
      verdict,
      [reason, sayChoices(item)].filter(Boolean).join(' '),
    ]),
  );
}

/** The whole of it is in the JSON. */
function shorten(text: string): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}

function sayChoices({
  conflict,
  choices,
  choice,
  key,
  value,
}: Omit<PlanItem, 'kind' | 'what' | 'verdict' | 'reason'>) {
  if (conflict === null) return '';
  if (choice !== null) return `[${conflict}: ${choice}${value === null ? '' : ` ${value}`}]`;
  return `[${conflict}: --choice '${key}=${choices.join('|')}']`;
}
