import type { ReactNode } from 'react';
import { RowIcon } from '@/components/list/row-icons';
import { addScope } from '@/components/scope/address';
import { formatCount } from '@/components/ui/format-count';
import { Time } from '@/components/ui/time';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { BlockLamp } from '../block-lamp';
import { mediaNames, sourceName } from '../names';
import type { BlockColumn } from './columns';

export interface RowSetting {
  columns: BlockColumn[];
  zone: string;
  now: string;
  maySelect: boolean;
  /** Where the peek of a block is, up to its id. */
  peekHref: string;
  peeked?: string;
  mayEdit: boolean;
  /** How addresses of the console begin where the list is shown. */
  scope: string;
}

/** One block; plain elements, because the table listens for all rows at once (list-controls.tsx). */
export function blockRow(block: AccessNumberBlock, setting: RowSetting): ReactNode {
  const { id } = block;
  const name = showRange({ first: block.number, last: block.last });
  return (
    <tr
      key={id}
      id={`row-${id}`}
      data-id={id}
      aria-current={setting.peeked === id || undefined}
      className="group/row has-[[name=ids]:checked]:*:bg-accent-soft aria-[current]:*:bg-sunken"
    >
      {setting.maySelect && (
        <td className="w-8">
          <input
            type="checkbox"
            name="ids"
            value={id}
            aria-label={`Select ${name}`}
            data-shortcut="x"
            className="block size-4 pointer-coarse:size-5"
          />
        </td>
      )}
      {setting.columns.map((column) => cell(column, block, setting))}
      <td data-print="hide" className="sticky right-0 bg-canvas py-0! group-hover/row:bg-sunken pr-0! pl-1!">
        <span className="flex justify-end">
          <a
            href={addScope(setting.scope, `${setting.peekHref}${id}`)}
            data-peek
            title="Peek"
            className="row-tool"
            aria-label={`Peek at ${name}`}
          >
            <RowIcon name="peek" />
          </a>
          {setting.mayEdit && (
            <a
              hidden
              href={addScope(setting.scope, `/numbers/${id}?do=edit`)}
              data-shortcut="e"
              aria-label={`Edit ${name}`}
            />
          )}
        </span>
      </td>
    </tr>
  );
}

function cell(column: BlockColumn, block: AccessNumberBlock, { zone, now, scope }: RowSetting): ReactNode {
  switch (column) {
    case 'number':
      return (
        <th key={column} scope="row" className="font-medium!">
          <a
            href={addScope(scope, `/numbers/${block.id}`)}
            className="digits inline-flex min-h-6 items-center hover:underline"
          >
            {showRange({ first: block.number, last: block.last })}
          </a>
        </th>
      );
    case 'count':
      return (
        <td key={column} className="digits" data-align="end">
          {formatCount(block.count)}
        </td>
      );
    case 'state':
      return (
        <td key={column}>
          <BlockLamp block={block} zone={zone} now={now} />
        </td>
      );
    case 'tenant':
      return (
        <td key={column} className="max-w-56 truncate" title={block.tenant?.name}>
          {block.tenant ? (
            <a href={addScope(scope, `/tenants/${block.tenant.id}`)} className="hover:underline">
              {block.tenant.name}
            </a>
          ) : (
            <Without>{whoElse(block)}</Without>
          )}
        </td>
      );
    case 'media':
      return (
        <td key={column} className="whitespace-nowrap">
          {mediaNames[block.media]}
        </td>
      );
    case 'trunks':
      return text(column, block.trunks.map(({ name }) => name).join(', '));
    case 'smsAccounts':
      return text(column, block.smsAccounts.join(', '));
    case 'note':
      return text(column, block.note);
    case 'source':
      return (
        <td key={column} className="whitespace-nowrap">
          {sourceName(block.source)}
        </td>
      );
    case 'updatedAt':
    case 'createdAt':
      return (
        <td key={column}>
          <Time at={block[column]} zone={zone} now={now} />
        </td>
      );
  }
}

/** Nobody has the numbers, but somebody keeps them or had them. */
function whoElse({ state, reservedBy, lastTenant }: AccessNumberBlock): string | undefined {
  if (state === 'reserved' && reservedBy) return `by ${reservedBy.name}`;
  if (state === 'quarantined' && lastTenant) return `was ${lastTenant.name}`;
  return undefined;
}

function Without({ children }: { children: ReactNode }) {
  return children ? <span className="text-ink-2">{children}</span> : null;
}

function text(column: BlockColumn, value: string | null): ReactNode {
  return (
    <td key={column} className="max-w-40 truncate" title={value ?? undefined}>
      {value}
    </td>
  );
}
