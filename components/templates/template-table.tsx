import { Link } from '@/components/scope/link';
import { rangeText } from '@/components/transfer/range-text';
import { countOf, formatCount } from '@/components/ui/format-count';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { templateHref } from './template-address';
import { UsableLamp } from './usable-lamp';

/** A template as it stands in the list. */
interface TemplateRow {
  id: string;
  name: string;
  description: string;
  latest: number;
  updatedAt: string;
  newest: { databaseVersion: number };
  unusable: string | null;
  /** The blocks of its newest version. */
  blocks: readonly { number: string; count: number }[];
  tenants: number;
  behind: number;
}

export interface TemplateTableProps {
  templates: readonly TemplateRow[];
  zone: string;
  now: string;
}

export function TemplateTable({ templates, zone, now }: TemplateTableProps) {
  return (
    <TableFrame caption="Templates" captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead align="end">Version</ColumnHead>
          <ColumnHead>Database</ColumnHead>
          <ColumnHead>Numbers in it</ColumnHead>
          <ColumnHead align="end">Tenants made</ColumnHead>
          <ColumnHead align="end">Behind</ColumnHead>
          <ColumnHead>Changed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <tr key={template.id}>
            <RowHead>
              <Link href={templateHref(template.id)} className="link">
                {template.name}
              </Link>
              {template.description && (
                <span className="line-clamp-2 max-w-96 font-normal text-ink-2 max-lg:max-w-52">
                  {template.description}
                </span>
              )}
            </RowHead>
            <DigitsCell align="end">{template.latest}</DigitsCell>
            <td>
              <UsableLamp databaseVersion={template.newest.databaseVersion} unusable={template.unusable} />
            </td>
            <td>
              <Numbers blocks={template.blocks} />
            </td>
            <DigitsCell align="end">
              <Count template={template} count={template.tenants} what="made" />
            </DigitsCell>
            <DigitsCell align="end">
              <Count template={template} count={template.behind} what="behind" />
            </DigitsCell>
            <td>
              <Time at={template.updatedAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const shown = 2;

function Numbers({ blocks }: Pick<TemplateRow, 'blocks'>) {
  if (blocks.length === 0) return <span className="text-ink-2">none</span>;
  const rest = blocks.length - shown;
  return (
    <>
      <span className="digits">
        {blocks
          .slice(0, shown)
          .map(({ number, count }) => rangeText(number, count))
          .join(', ')}
      </span>
      {rest > 0 && <span className="text-ink-2"> and {countOf(rest, 'more block')}</span>}
    </>
  );
}

interface CountProps {
  template: TemplateRow;
  count: number;
  what: 'made' | 'behind';
}

function Count({ template: { id, name }, count, what }: CountProps) {
  if (count === 0) return <span className="text-ink-2">0</span>;
  return (
    <Link
      href={templateHref(id, { tab: 'tenants', ...(what === 'behind' && { behind: 'yes' }) })}
      className="link inline-flex min-h-6 items-center"
    >
      {formatCount(count)}
      <span className="sr-only">
        {' '}
        {what} from {name}
      </span>
    </Link>
  );
}
