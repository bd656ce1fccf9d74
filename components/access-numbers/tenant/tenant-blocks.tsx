import type { FormAction } from '@/components/accounts/action-button';
import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { mediaNames } from '../names';
import { UnassignButton } from './unassign-button';

export interface TenantBlocksProps {
  blocks: AccessNumberBlock[];
  /** Those that are not shown. */
  more: number;
  tenant: { id: string; name: string };
  zone: string;
  now: string;
  /** Undefined for a role that may not. */
  unassign: FormAction<unknown> | undefined;
  undo: FormAction<unknown>;
}

export function TenantBlocks({ blocks, more, tenant, zone, now, unassign, undo }: TenantBlocksProps) {
  return (
    <>
      <TableFrame caption={`Access numbers of ${tenant.name}`} captionHidden>
        <thead>
          <tr>
            <ColumnHead>Numbers</ColumnHead>
            <ColumnHead align="end">Count</ColumnHead>
            <ColumnHead>Media</ColumnHead>
            <ColumnHead>Trunks</ColumnHead>
            <ColumnHead>SMS accounts</ColumnHead>
            <ColumnHead>Changed</ColumnHead>
            {unassign && (
              <ColumnHead>
                <span className="sr-only">Actions</span>
              </ColumnHead>
            )}
          </tr>
        </thead>
        <tbody>
          {blocks.map((block) => {
            const name = showRange({ first: block.number, last: block.last });
            return (
              <tr key={block.id}>
                <RowHead>
                  <Link href={`/numbers/${block.id}`} prefetch={false} className="link digits">
                    {name}
                  </Link>
                </RowHead>
                <DigitsCell align="end">{formatCount(block.count)}</DigitsCell>
                <td>{mediaNames[block.media]}</td>
                <td>{block.trunks.map((trunk) => trunk.name).join(', ')}</td>
                <td>{block.smsAccounts.join(', ')}</td>
                <td>
                  <Time at={block.updatedAt} zone={zone} now={now} />
                </td>
                {unassign && (
                  <td>
                    <UnassignButton
                      block={{ id: block.id, version: block.version }}
                      name={name}
                      tenantId={tenant.id}
                      action={unassign}
                      undo={undo}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      {more > 0 && (
        <p className="py-2 text-ink-2">
          <Link href={`/numbers?tenant=${tenant.id}`} className="link">
            {formatCount(more)} more in the inventory
          </Link>
        </p>
      )}
    </>
  );
}
