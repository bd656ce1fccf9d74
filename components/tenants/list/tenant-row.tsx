import type { ReactNode } from 'react';
import { RowIcon } from '@/components/list/row-icons';
import { NumberRibbon } from '@/components/numbering/number-ribbon';
import { addScope } from '@/components/scope/address';
import { Badge } from '@/components/ui/badge';
import { Lamp } from '@/components/ui/lamp';
import { Time } from '@/components/ui/time';
import type { TenantColumn } from './columns';
import type { RowData } from './row-data';

export interface RowSetting {
  columns: TenantColumn[];
  zone: string;
  now: string;
  maySelect: boolean;
  /** Where the peek of a tenant is, up to its id. */
  peekHref: string;
  peeked?: string;
  mayEdit: boolean;
  /** How addresses of the console begin where the list is shown. */
  scope: string;
}

/**
 * One tenant. Made a thousand times a second, so it is plain elements: links and buttons are listened to by the table
 * (list-controls.tsx), which finds what a row is about in its data attributes.
 */
export function tenantRow(tenant: RowData, setting: RowSetting): ReactNode {
  const { id, name } = tenant;
  return (
    <tr
      key={id}
      id={`row-${id}`}
      data-id={id}
      data-name={name}
      data-status={tenant.status}
      data-version={tenant.version}
      data-numbers={tenant.numbers}
      data-subscribers={tenant.subscribers ?? 0}
      data-deleted={tenant.deletedAt === null ? undefined : ''}
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
      {setting.columns.map((column) => cell(column, tenant, setting))}
      <td data-print="hide" className="sticky right-0 bg-canvas py-0! group-hover/row:bg-sunken pr-0! pl-1!">
        <span className="flex justify-end">
          <a
            href={addScope(setting.scope, `${setting.peekHref}${id}`)}
            data-peek
            title="Peek"
            className="row-tool max-sm:hidden!"
            aria-label={`Peek at ${name}`}
          >
            <RowIcon name="peek" />
          </a>
          {setting.mayEdit && tenant.deletedAt === null && (
            <a
              hidden
              href={addScope(setting.scope, `/tenants/${id}/edit`)}
              data-shortcut="e"
              aria-label={`Edit ${name}`}
            />
          )}
          <a
            href={addScope(setting.scope, `/tenants/${id}`)}
            data-menu
            aria-haspopup="menu"
            title="Actions"
            className="row-tool"
            aria-label={`Actions for ${name}`}
          >
            <RowIcon name="more" />
          </a>
        </span>
      </td>
    </tr>
  );
}

function cell(column: TenantColumn, tenant: RowData, { zone, now, scope }: RowSetting): ReactNode {
  switch (column) {
    case 'name':
      return (
        <th key={column} scope="row" className="max-w-80 min-w-40 font-medium! sm:min-w-42">
          <a
            href={addScope(scope, `/tenants/${tenant.id}`)}
            className="inline-flex min-h-6 items-center hover:underline"
          >
            {tenant.name}
          </a>
          {tenant.note && <Badge className="ml-2">{tenant.note}</Badge>}
        </th>
      );
    case 'status':
      return (
        <td key={column}>
          <Lamp state={tenant.status} />
        </td>
      );
    case 'numbers':
      return (
        <td key={column} className="py-0!">
          {tenant.ranges.length > 0 && <NumberRibbon ranges={tenant.ranges} label={tenant.name} />}
        </td>
      );
    case 'numberCount':
      return digits(column, tenant.numbers, 'end');
    case 'number':
      return digits(column, tenant.number);
    case 'customerNumber':
      return digits(column, tenant.customerNumber);
    case 'subscribers':
      return digits(column, tenant.subscribers, 'end');
    case 'financeId':
      return digits(column, tenant.financeId);
    case 'acronym':
      return text(column, tenant.acronym);
    case 'system':
      return text(column, tenant.system);
    case 'domain':
      return text(column, tenant.domain);
    case 'partner':
      return text(column, tenant.partner);
    case 'company':
      return text(column, tenant.company);
    case 'url':
      return text(column, tenant.url);
    case 'createdAt':
      return time(column, tenant.createdAt, zone, now);
    case 'updatedAt':
      return time(column, tenant.updatedAt, zone, now);
    case 'deletedAt':
      return time(column, tenant.deletedAt, zone, now);
    case 'daysLeft':
      return digits(column, tenant.daysLeft, 'end');
  }
}

function text(column: TenantColumn, value: string | null | undefined): ReactNode {
  return (
    <td key={column} className="max-w-26 truncate" title={value ?? undefined}>
      {value}
    </td>
  );
}

function digits(column: TenantColumn, value: string | number | null | undefined, align?: 'end'): ReactNode {
  return (
    <td key={column} className="digits" data-align={align}>
      {value}
    </td>
  );
}

function time(column: TenantColumn, at: string | null, zone: string, now: string): ReactNode {
  return <td key={column}>{at && <Time at={at} zone={zone} now={now} />}</td>;
}
