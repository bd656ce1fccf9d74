import type { ImportChoices } from '../transfer/model';
import { type BlockDeed, keyOfBlock, type PlannedNumbers } from '../transfer/plan-access-numbers';
import { type ItemDraft, settled } from '../transfer/plan-item';
import { planObject } from './plan-object';

/**
 * The access numbers as a whole archive would bring them, each of which can be left out besides. What another tenant has,
 * what is in quarantine and what is reserved stays out, unless somebody decided otherwise.
 */
export function choosePackedNumbers(
  { items, deeds, requests }: PlannedNumbers,
  choices: ImportChoices,
): { items: ItemDraft[]; deeds: BlockDeed[]; requests: PlannedNumbers['requests'] } {
  const left = new Set<string>();
  const planned = items.map((item): ItemDraft => {
    if (item.conflict !== null || (item.verdict !== 'create' && item.verdict !== 'assign')) return item;
    const { item: chosen, comesIn } = planObject(choices, {
      kind: 'access-number',
      key: item.key,
      what: item.what,
      conflict: 'package-access-number',
      standing: 'new',
      reason: item.reason,
    });
    if (comesIn) return { ...chosen, verdict: item.verdict };
    left.add(item.key);
    return chosen;
  });
  return { items: planned, deeds: deeds.filter(({ range }) => !left.has(keyOfBlock(range))), requests };
}

/**
 * The same for a partner. The inventory is the provider's, and a scope does not even show what is in it, so nothing of the
 * package is created or assigned; what is the tenant's already is told.
 */
export function keepProvidersNumbers({ items }: PlannedNumbers): {
  items: ItemDraft[];
  deeds: BlockDeed[];
  requests: PlannedNumbers['requests'];
} {
  return {
    deeds: [],
    requests: [],
    items: items.map(({ kind, key, what, verdict, reason }) =>
      verdict === 'keep'
        ? settled({ kind, key, what, verdict, reason })
        : settled({
            kind,
            key,
            what,
            verdict: 'refuse',
            reason: 'Only the provider gives access numbers to a tenant. Ask for them.',
          }),
    ),
  };
}

/** Where nobody decided: what stands against a number of the package keeps it out. */
export const packedNumberDefaults = {
  'all:access-number-held': { choice: 'skip' },
  'all:access-number-quarantined': { choice: 'skip' },
  'all:access-number-reserved': { choice: 'skip' },
} as const;
