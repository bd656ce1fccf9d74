import { ChevronDown } from 'lucide-react';
import { Flyout, flyoutLink } from '@/components/frame/flyout';
import { PlainLink } from '@/components/scope/plain-link';
import { providerRoles, roleNames } from '@/lib/actor';
import { pageSizes } from '@/lib/preferences/model';
import { DisplayForm, type DisplayFormProps } from './display-form';
import type { ListedView } from './listed-view';
import { type SaveViewActions, ViewsMenu } from './views-menu';

export interface ListToolsProps
  extends Pick<DisplayFormProps, 'back' | 'density' | 'size' | 'columns' | 'nouns' | 'fixed'> {
  /** Of the list: "/tenants". */
  path: string;
  /** The list without a view: "All tenants". */
  allLabel: string;
  views: ListedView[];
  current: ListedView | undefined;
  /** What a saved view keeps: filters and order, as an address says them. */
  filter: string;
  /** The columns that are shown, and go into the file. */
  shown: string[];
  total: number;
  /** "38 tenants". */
  counted: string;
  saveDisplay: (form: FormData) => Promise<void>;
  viewActions: SaveViewActions;
}

/** Saved views, how rows look, and taking the list away as a file. Popovers of the browser: they need no JavaScript. */
export function ListTools({ path, views, current, filter, shown, total, counted, ...rest }: ListToolsProps) {
  const { allLabel, saveDisplay, viewActions, ...display } = rest;
  return (
    <div className="flex flex-wrap gap-2" data-print="hide">
      <ViewsMenu
        path={path}
        allLabel={allLabel}
        views={views}
        current={current}
        query={filter}
        roles={providerRoles.map((value) => ({ value, label: `${roleNames[value]}s` }))}
        actions={viewActions}
      />
      <Flyout id="display" label="Display" className={tool} trigger={<ToolLabel>Display</ToolLabel>}>
        <DisplayForm
          key={display.columns.map(({ name }) => name).join()}
          save={saveDisplay}
          sizes={pageSizes}
          {...display}
        />
      </Flyout>
      <Flyout id="export" label="Export" className={tool} trigger={<ToolLabel>Export</ToolLabel>}>
        <div className="w-64 max-w-full">
          <p className="px-2 pt-1 pb-2 text-ink-2">
            {counted} as filtered and sorted, with {shown.length} {shown.length === 1 ? 'column' : 'columns'}.
          </p>
          {(['csv', 'json'] as const).map((format) => (
            <PlainLink
              key={format}
              href={exportAddress({ path, filter, shown, format })}
              download
              className={flyoutLink}
            >
              {format.toUpperCase()}
              <span className="ml-auto text-meta text-ink-2">
                about {sizeOf(total, shown.length, format)}
              </span>
            </PlainLink>
          ))}
        </div>
      </Flyout>
    </div>
  );
}

/** All columns that can be chosen, those that are shown first and in their order. */
export function choicesOf<Column extends string>(
  shown: readonly Column[],
  choosable: readonly Column[],
  labels: Record<Column, string>,
): DisplayFormProps['columns'] {
  const hidden = choosable.filter((column) => !shown.includes(column));
  return [...shown, ...hidden]
    .filter((column) => choosable.includes(column))
    .map((name) => ({ name, label: labels[name], shown: shown.includes(name) }));
}

const tool = 'border-line-strong! bg-surface px-3!';

function ToolLabel({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="inline-flex items-center gap-1">
      {children} <ChevronDown className="size-4 text-ink-2" />
    </span>
  );
}

function exportAddress({
  path,
  filter,
  shown,
  format,
}: Record<'path' | 'filter' | 'format', string> & { shown: string[] }) {
  const query = new URLSearchParams(filter);
  query.set('format', format);
  query.set('columns', shown.join());
  return `${path}/export?${query.toString()}`;
}

/** From what a cell takes on average; told before somebody loads a million rows by phone. */
function sizeOf(rows: number, columns: number, format: 'csv' | 'json'): string {
  const kilobytes = (rows * columns * (format === 'csv' ? 13 : 30)) / 1000;
  if (kilobytes < 1) return '1 kB';
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}
