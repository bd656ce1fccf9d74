import { Link } from '@/components/scope/link';
import { CopyButton } from '@/components/ui/copy-button';
import { type Definition, DefinitionList } from '@/components/ui/definition-list';
import { formatCount } from '@/components/ui/format-count';
import { Time } from '@/components/ui/time';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { BlockLamp } from './block-lamp';
import { mediaNames, sourceName } from './names';

export interface BlockFactsProps {
  block: AccessNumberBlock;
  zone: string;
  now: string;
}

/** Everything known of a block. */
export function BlockFacts({ block, zone, now }: BlockFactsProps) {
  const { number, last, count, tenant, reservedBy, lastTenant } = block;
  const kept: Definition[] =
    block.state === 'reserved' ? [{ term: 'Reserved by', value: reservedBy?.name }] : [];
  const before: Definition[] = lastTenant
    ? [{ term: 'Tenant before', value: <TenantLink tenant={lastTenant} /> }]
    : [];
  return (
    <DefinitionList
      items={[
        { term: 'First number', kind: 'digits', value: <Number value={number} what="first number" /> },
        ...(count > 1
          ? [
              {
                term: 'Last number',
                kind: 'digits' as const,
                value: <Number value={last} what="last number" />,
              },
            ]
          : []),
        { term: 'Count', kind: 'digits', value: formatCount(count) },
        { term: 'State', value: <BlockLamp block={block} zone={zone} now={now} /> },
        ...(block.stateUntil
          ? [{ term: 'Ends', value: <Time at={block.stateUntil} zone={zone} now={now} show="absolute" /> }]
          : []),
        ...kept,
        { term: 'Tenant', value: tenant ? <TenantLink tenant={tenant} /> : 'none' },
        ...before,
        { term: 'Media', value: mediaNames[block.media] },
        {
          term: 'Trunks',
          value: block.trunks.length === 0 ? 'none' : <Trunks trunks={block.trunks} />,
        },
        { term: 'SMS accounts', value: block.smsAccounts.join(', ') || 'none' },
        { term: 'Note', value: block.note },
        { term: 'Source', value: sourceName(block.source) },
        { term: 'Created', value: <Time at={block.createdAt} zone={zone} now={now} /> },
        { term: 'Changed', value: <Time at={block.updatedAt} zone={zone} now={now} /> },
      ]}
    />
  );
}

function Number({ value, what }: { value: string; what: string }) {
  return (
    <>
      {value} <CopyButton text={value} what={what} />
    </>
  );
}

function TenantLink({ tenant: { id, name } }: { tenant: { id: string; name: string } }) {
  return (
    <Link href={`/tenants/${id}?tab=numbers`} prefetch={false} className="link">
      {name}
    </Link>
  );
}

function Trunks({ trunks }: Pick<AccessNumberBlock, 'trunks'>) {
  return (
    <ul>
      {trunks.map(({ name, prefix }) => (
        <li key={`${name} ${prefix}`}>
          {name}
          {prefix && (
            <span className="text-ink-2">
              {' '}
              with prefix <span className="digits">{prefix}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
