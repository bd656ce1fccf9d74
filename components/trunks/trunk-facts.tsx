import { BlocksInUse } from '@/components/carriers/blocks-in-use';
import { DefinitionList } from '@/components/ui/definition-list';
import { Time } from '@/components/ui/time';
import type { Trunk } from '@/lib/trunks/model';

interface TrunkFactsProps {
  trunk: Trunk;
  blocks: number;
  zone: string;
  now: string;
}

export function TrunkFacts({ trunk, blocks, zone, now }: TrunkFactsProps) {
  const { registration } = trunk;
  return (
    <DefinitionList
      className="max-w-prose"
      items={[
        { term: 'Used by', value: <BlocksInUse blocks={blocks} by={{ trunk: trunk.name }} /> },
        { term: 'Domain', value: trunk.domain, kind: 'digits' },
        { term: 'Carrier', value: trunk.carrier },
        { term: 'Prefixes', value: showPrefixes(trunk.prefixes), kind: 'digits' },
        { term: 'Registration', value: registration ? 'Registers outward' : 'Static' },
        ...(registration
          ? [
              { term: 'Registered number', value: registration.number, kind: 'digits' as const },
              { term: 'User', value: registration.user },
              { term: 'Password', value: registration.hasPassword ? 'Kept, not shown' : undefined },
            ]
          : []),
        { term: 'Changed', value: <Time at={trunk.updatedAt} zone={zone} now={now} show="absolute" /> },
        { term: 'Added', value: <Time at={trunk.createdAt} zone={zone} now={now} show="absolute" /> },
      ]}
    />
  );
}

/** `8, * (cost 9)`. */
export function showPrefixes(prefixes: Trunk['prefixes']): string {
  return prefixes.map(({ prefix, cost }) => (cost === 0 ? prefix : `${prefix} (cost ${cost})`)).join(', ');
}
