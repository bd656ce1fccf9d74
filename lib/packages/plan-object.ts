import type { Conflict } from '../transfer/conflicts';
import type { ImportChoices, PlanChoice, PlanKind, PlanVerdict } from '../transfer/model';
import { contested, decide, type ItemDraft, settled } from '../transfer/plan-item';

/** How an object of the package stands to the tenant: it has none like it, the same one, or another in its place. */
type Standing = 'new' | 'same' | 'other';

interface Met {
  kind: PlanKind;
  key: string;
  what: string;
  conflict: Extract<Conflict, `package-${string}`>;
  standing: Standing;
  /** What overwriting or creating it changes. */
  reason?: string | null;
}

const offered = {
  new: ['overwrite', 'skip'],
  other: ['overwrite', 'keep', 'skip'],
} as const satisfies Partial<Record<Standing, readonly PlanChoice[]>>;

/**
 * One object of a package. Where nobody decided it comes in, over what is there. `keep` leaves what the tenant has and so
 * says nothing about what it does not have; `skip` leaves the object out in any case.
 */
export function planObject(
  choices: ImportChoices,
  { standing, conflict, reason = null, ...said }: Met,
): { item: ItemDraft; comesIn: boolean } {
  if (standing === 'same') return { item: settled({ ...said, verdict: 'keep' }), comesIn: false };
  const question = { key: said.key, conflict, choices: offered[standing] };
  const choice = decide(choices, question)?.choice ?? 'overwrite';
  const verdict: PlanVerdict =
    choice === 'overwrite'
      ? standing === 'new'
        ? 'create'
        : 'overwrite'
      : choice === 'keep'
        ? 'keep'
        : 'skip';
  const why = { overwrite: reason, keep: 'Stays as it is here, as chosen.', skip: 'Left out as chosen.' };
  return {
    item: contested({
      ...said,
      conflict,
      choice,
      choices: question.choices,
      verdict,
      reason: why[verdict === 'keep' || verdict === 'skip' ? verdict : 'overwrite'],
    }),
    comesIn: choice === 'overwrite',
  };
}
