import { conflict, type Issue } from '../problem';
import type { Stores } from '../stores';
import { addUses, type LimitName, limitNames, noUse, type PartnerScope, type PartnerUse } from './model';
import { limitWords, sayAmount } from './say-limits';
import type { PartnerAbove } from './store';

interface Limited {
  /** Those of everybody: a limit may lie above what the reader sees. */
  stores: Pick<Stores, 'partners'>;
  scope: PartnerScope | null;
}

/**
 * Throws `conflict` when what the open transaction wrote is more than a partner may have, or a partner above it, with
 * each limit that is broken. Asked once when all is written, so that no door can forget it.
 */
export async function requireWithinLimits({ stores, scope }: Limited): Promise<void> {
  const growth = await stores.partners.listGrowth();
  if (![...growth.values()].some((use) => limitNames.some((name) => use[name] > 0))) return;
  const issues: Issue[] = [];
  for (const [partner, grown] of await sumUp(stores, growth)) {
    const bounds = limitNames.filter((name) => partner.limits[name] !== null && grown[name] > 0);
    if (bounds.length === 0) continue;
    const use = await stores.partners.findUse(partner.id);
    for (const name of bounds) {
      const limit = partner.limits[name];
      if (limit === null || use[name] <= limit) continue;
      const isSeen = scope === null || scope.partnerIds.includes(partner.id);
      const wanted = { name, limit, wanted: grown[name], used: use[name] - grown[name] };
      issues.push({
        path: '',
        code: 'partner-limit',
        message: isSeen ? saySeen(partner, wanted) : sayUnseen(wanted),
      });
    }
  }
  if (issues.length > 0) throw conflict(issues.filter(isFirstOfItsKind));
}

/** By how much everything below each partner grew: what belongs to it, and to partners below it. */
async function sumUp(
  stores: Limited['stores'],
  growth: ReadonlyMap<string, PartnerUse>,
): Promise<[PartnerAbove, PartnerUse][]> {
  const sums = new Map<string, [PartnerAbove, PartnerUse]>();
  for (const [id, grown] of growth) {
    for (const partner of await stores.partners.listUp(id)) {
      const [, sum] = sums.get(partner.id) ?? [partner, noUse];
      sums.set(partner.id, [partner, addUses(sum, grown)]);
    }
  }
  return [...sums.values()];
}

interface Wanted {
  name: LimitName;
  limit: number;
  wanted: number;
  used: number;
}

function saySeen({ name: partner }: PartnerAbove, { name, limit, wanted, used }: Wanted): string {
  const more = wanted === 1 ? 'one more does' : `${wanted} more do`;
  return `${partner} may have ${sayAmount(name, limit)} and has ${used}; ${more} not fit.`;
}

/** Whose limit it is, and how much others use of it, is nobody's business further down. */
function sayUnseen({ name, wanted }: Wanted): string {
  return `There is no room for ${sayAmount(name, wanted)} more: a limit of ${limitWords(name)} above your own is reached. Ask your provider.`;
}

function isFirstOfItsKind({ message }: Issue, at: number, all: readonly Issue[]): boolean {
  return all.findIndex((other) => other.message === message) === at;
}
