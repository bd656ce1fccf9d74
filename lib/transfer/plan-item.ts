import { type Conflict, conflicts, keyOfAll } from './conflicts';
import type { ImportChoices, PlanChoice, PlanItem, PlanKind, PlanVerdict } from './model';

export type ItemDraft = Omit<PlanItem, 'position'>;

interface Said {
  kind: PlanKind;
  key: string;
  what: string;
  verdict: PlanVerdict;
  reason?: string | null;
}

/** An item that nothing stands against. */
export function settled({ kind, key, what, verdict, reason = null }: Said): ItemDraft {
  return {
    key,
    kind,
    what,
    verdict,
    reason,
    holder: null,
    conflict: null,
    choices: [],
    choice: null,
    value: null,
  };
}

interface Contested extends Said {
  conflict: Conflict;
  choice: PlanChoice | null;
  holder?: { id: string; name: string } | null;
  value?: string | null;
  /** Fewer than the sort usually has. */
  choices?: readonly PlanChoice[];
}

/** An item with a conflict, decided or not. */
export function contested({
  conflict,
  choice,
  holder = null,
  value = null,
  choices,
  ...said
}: Contested): ItemDraft {
  return {
    ...settled(said),
    holder: holder && { id: holder.id, name: holder.name },
    conflict,
    choices: [...(choices ?? conflicts[conflict])],
    choice,
    value,
  };
}

interface Question {
  key: string;
  conflict: Conflict;
  choices?: readonly PlanChoice[];
}

/** What somebody decided about an item: about itself, otherwise about all of its sort; null where nobody did. */
export function decide(
  { items }: ImportChoices,
  { key, conflict, choices = conflicts[conflict] }: Question,
): { choice: PlanChoice; value: string | null } | null {
  for (const named of [key, keyOfAll(conflict)]) {
    const decision = Object.hasOwn(items, named) ? items[named] : undefined;
    if (decision && choices.includes(decision.choice))
      return { choice: decision.choice, value: decision.value ?? null };
  }
  return null;
}

/** Whether nothing can be applied before something is decided about it. */
export function isOpen({ conflict, choice }: Pick<PlanItem, 'conflict' | 'choice'>): boolean {
  return conflict !== null && (choice === null || choice === 'stop');
}
