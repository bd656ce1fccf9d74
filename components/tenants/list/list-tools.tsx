import { ChevronDown } from 'lucide-react';
import { Flyout, flyoutLink } from '@/components/frame/flyout';
import { countOf } from '@/components/ui/format-count';
import { roleNames, roles } from '@/lib/actor';
import { pageSizes } from '@/lib/preferences/model';
import { choosableColumns, type TenantColumn, tenantColumns } from './columns';
import { DisplayForm } from './display-form';
import { type Density, type ListView, writeAddress, writeFilter } from './list-address';
import type { ListedView } from './listed-view';
import { type SaveViewActions, ViewsMenu } from './views-menu';

export interface ListToolsProps {
  view: ListView;
  views: ListedView[];
  current: ListedView | undefined;
  /** Those of this place, and those of the list, which can be chosen. */
  columns: TenantColumn[];
  listColumns: TenantColumn[];
  density: Density;
  size: number;
  total: number;
  saveDisplay: (form: FormData) => Promise<void>;
  viewActions: SaveViewActions;
}

/** Saved views, how rows look, and taking the list away as a file. Popovers of the browser: they need no JavaScript. */
export function ListTools({ view, views, current, columns, listColumns, total, ...rest }: ListToolsProps) {
  const { density, size, saveDisplay, viewActions } = rest;
  const hidden = choosableColumns.filter((column) => !listColumns.includes(column));
  return (
    <div className="flex flex-wrap gap-2" data-print="hide">
      <ViewsMenu
        path="/tenants"
        allLabel="All tenants"
        views={views}
        current={current}
        query={writeFilter(view)}
        roles={roles.map((value) => ({ value, label: `${roleNames[value]}s` }))}
        actions={viewActions}
      />
      <Flyout id="display" label="Display" className={tool} trigger={<ToolLabel>Display</ToolLabel>}>
        <DisplayForm
          key={listColumns.join()}
          save={saveDisplay}
          back={writeAddress({ ...view, size: undefined, density: undefined }, { from: 1 })}
          density={density}
          size={size}
          sizes={pageSizes}
          columns={[...listColumns, ...hidden]
            .filter((column) => choosableColumns.includes(column))
            .map((name) => ({ name, label: tenantColumns[name], shown: listColumns.includes(name) }))}
        />
      </Flyout>
      <Flyout id="export" label="Export" className={tool} trigger={<ToolLabel>Export</ToolLabel>}>
        <div className="w-64 max-w-full">
          <p className="px-2 pt-1 pb-2 text-ink-2">
            {countOf(total, 'tenant')} as filtered and sorted, with {countOf(columns.length, 'column')}.
          </p>
          {(['csv', 'json'] as const).map((format) => (
            <a key={format} href={exportAddress(view, columns, format)} download className={flyoutLink}>
              {format.toUpperCase()}
              <span className="ml-auto text-meta text-ink-2">
                about {sizeOf(total, columns.length, format)}
              </span>
            </a>
          ))}
        </div>
      </Flyout>
    </div>
  );
}

const tool = 'border-line-strong! bg-surface px-3!';

function ToolLabel({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="inline-flex items-center gap-1">
      {children} <ChevronDown className="size-4 text-ink-2" />
    </span>
  );
}

function exportAddress(view: ListView, columns: TenantColumn[], format: string): string {
  const query = new URLSearchParams(writeFilter(view));
  query.set('format', format);
  query.set('columns', columns.join());
  return `/tenants/export?${query.toString()}`;
}

/** From what a cell takes on average; told before somebody loads a million rows by phone. */
function sizeOf(tenants: number, columns: number, format: 'csv' | 'json'): string {
  const kilobytes = (tenants * columns * (format === 'csv' ? 13 : 30)) / 1000;
  if (kilobytes < 1) return '1 kB';
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}
