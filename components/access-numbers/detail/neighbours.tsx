import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { Link } from '@/components/scope/link';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { BlockLamp } from '../block-lamp';

interface Neighbour {
  block: AccessNumberBlock;
  /** In what it differs, in words; nothing means that the two can be one. */
  differences: string[];
}

export interface NeighboursProps {
  block: AccessNumberBlock;
  before: Neighbour | null;
  after: Neighbour | null;
  /** Undefined for a role that may not join. */
  join: FormAction<unknown> | undefined;
  zone: string;
  now: string;
}

/** The blocks that begin and end right beside this one, and whether they can become one with it. */
export function Neighbours({ block, before, after, join, zone, now }: NeighboursProps) {
  const rows = [
    { where: 'Before', neighbour: before },
    { where: 'After', neighbour: after },
  ];
  return (
    <section>
      <h2 className="pb-2 text-section font-bold">Neighbours</h2>
      <TableFrame caption="Blocks right beside this one" captionHidden>
        <thead>
          <tr>
            <ColumnHead>Where</ColumnHead>
            <ColumnHead>Numbers</ColumnHead>
            <ColumnHead>State</ColumnHead>
            <ColumnHead>Tenant</ColumnHead>
            <ColumnHead>Join</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ where, neighbour }) => (
            <tr key={where}>
              <RowHead className="max-lg:min-w-0!">{where}</RowHead>
              {neighbour ? (
                <>
                  <td>
                    <Link href={`/numbers/${neighbour.block.id}`} prefetch={false} className="link digits">
                      {showRange({ first: neighbour.block.number, last: neighbour.block.last })}
                    </Link>
                  </td>
                  <td>
                    <BlockLamp block={neighbour.block} zone={zone} now={now} />
                  </td>
                  <td>{neighbour.block.tenant?.name}</td>
                  <td className="max-lg:min-w-48">
                    <Joining block={block} neighbour={neighbour} join={join} />
                  </td>
                </>
              ) : (
                <td colSpan={4} className="text-ink-2">
                  not in the inventory
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Joining({
  block,
  neighbour,
  join,
}: {
  block: AccessNumberBlock;
  neighbour: Neighbour;
  join: FormAction<unknown> | undefined;
}) {
  if (neighbour.differences.length > 0)
    return <span className="text-ink-2">differs in {neighbour.differences.join(', ')}</span>;
  if (!join) return null;
  return (
    <ActionButton
      action={join}
      fields={{ 'ids.0': block.id, 'ids.1': neighbour.block.id }}
      pendingText="Joining…"
      size="small"
      what={showRange({ first: neighbour.block.number, last: neighbour.block.last })}
    >
      Join with
    </ActionButton>
  );
}
