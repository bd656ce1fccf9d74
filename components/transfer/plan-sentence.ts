import { formatCount } from '@/components/ui/format-count';
import type { PlanVerdict } from '@/lib/transfer/model';

type Counts = Partial<Record<PlanVerdict, number>>;

/** Of one item. */
const one: Partial<Record<PlanVerdict, string>> = {
  keep: 'kept as it is',
  replace: 'takes the place of what is in the bin',
  held: 'is held by another tenant',
  quarantine: 'is in quarantine',
  'by-hand': 'is left to be done by hand',
};

const oneBehind: Partial<Record<PlanVerdict, string>> = {
  create: 'was created',
  overwrite: 'was overwritten',
  replace: 'took the place of what was in the bin',
  keep: 'was kept as it is',
  held: 'stayed with another tenant',
};

const ahead: Record<PlanVerdict, string> = {
  create: 'will be created',
  overwrite: 'overwritten',
  assign: 'assigned',
  keep: 'kept as they are',
  replace: 'take the place of what is in the bin',
  skip: 'skipped',
  held: 'are held by other tenants',
  quarantine: 'are in quarantine',
  refuse: 'cannot be imported',
  'by-hand': 'are left to be done by hand',
};

const behind: Partial<Record<PlanVerdict, string>> = {
  create: 'were created',
  overwrite: 'were overwritten',
  replace: 'took the place of what was in the bin',
  keep: 'were kept as they are',
  held: 'stayed with other tenants',
  quarantine: 'stayed in quarantine',
  refuse: 'could not be imported',
};

/** "12 will be created, 3 assigned, 1 skipped." */
export function planSentence(counts: Counts): string {
  return sentence(counts, ahead, one);
}

export function reportSentence(counts: Counts): string {
  return sentence(counts, { ...ahead, ...behind }, { ...one, ...behind, ...oneBehind });
}

function sentence(counts: Counts, words: Record<PlanVerdict, string>, ofOne: typeof one): string {
  const parts = (Object.keys(ahead) as PlanVerdict[]).flatMap((verdict) => {
    const count = counts[verdict] ?? 0;
    return count > 0 ? [`${formatCount(count)} ${(count === 1 && ofOne[verdict]) || words[verdict]}`] : [];
  });
  return parts.length === 0 ? 'Nothing.' : `${parts.join(', ')}.`;
}

export function countAll(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
