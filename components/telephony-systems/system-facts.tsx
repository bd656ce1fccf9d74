import { Link } from '@/components/scope/link';
import { DefinitionList } from '@/components/ui/definition-list';
import { countOf } from '@/components/ui/format-count';
import { Time } from '@/components/ui/time';
import type { TelephonySystem } from '@/lib/telephony-systems/model';
import { showServers } from '@/lib/telephony-systems/typed-lists';
import { tenantsOn } from './system-table';

interface SystemFactsProps {
  system: TelephonySystem;
  tenants: number;
  sharedExceptions: string[];
  zone: string;
  now: string;
}

export function SystemFacts({ system, tenants, sharedExceptions, zone, now }: SystemFactsProps) {
  return (
    <DefinitionList
      className="max-w-prose"
      items={[
        {
          term: 'Tenants',
          value:
            tenants === 0 ? (
              'none'
            ) : (
              <Link href={tenantsOn(system.name)} className="link">
                {countOf(tenants, 'tenant')}
              </Link>
            ),
        },
        { term: 'Servers', value: showServers(system.servers), kind: 'digits' },
        { term: 'Domains', value: <Items items={system.domains} />, kind: 'digits' },
        { term: 'Feature levels', value: <Items items={system.featureLevels} /> },
        {
          term: 'Exceptions for dialing',
          value:
            sharedExceptions.length === 0 ? (
              'none'
            ) : (
              <>
                <Items items={sharedExceptions} kind="digits" />
                <p className="text-ink-2">
                  What any of its tenants lists holds for all of them: the system keeps one list.
                </p>
              </>
            ),
        },
        { term: 'Changed', value: <Time at={system.updatedAt} zone={zone} now={now} show="absolute" /> },
        { term: 'Added', value: <Time at={system.createdAt} zone={zone} now={now} show="absolute" /> },
      ]}
    />
  );
}

function Items({ items, kind }: { items: string[]; kind?: 'digits' }) {
  return (
    <ul className={kind && 'flex flex-wrap gap-x-3 font-mono text-table'}>
      {items.map((item) => (
        <li key={item} className="break-words">
          {item}
        </li>
      ))}
    </ul>
  );
}
