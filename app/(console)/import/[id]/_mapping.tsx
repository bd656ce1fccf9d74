import { requireActor } from '@/app/_server/session';
import { ChangeMapping } from '@/components/packages/change-mapping';
import { MappingTable } from '@/components/packages/mapping-table';
import { UnusedLines } from '@/components/packages/unused-lines';
import { Link } from '@/components/scope/link';
import { importHref } from '@/components/transfer/import-address';
import { countOf } from '@/components/ui/format-count';
import { type MappedEndpoint, mapEndpoints } from '@/lib/packages/mapping/map-endpoints';
import { mayRun } from '@/lib/permissions';
import type { ImportPartProps } from './_part-props';

const filters = {
  all: { label: 'All', meant: () => true },
  changed: { label: 'Changed', meant: ({ before, after }: MappedEndpoint) => before !== after },
  unmatched: { label: 'No line matches', meant: ({ entry }: MappedEndpoint) => entry === null },
} as const;

type Filter = keyof typeof filters;

/** What the mapping makes of the addresses of service endpoints, before anything is written. */
export async function Mapping({ found, asked }: Pick<ImportPartProps, 'found' | 'asked'>) {
  const { id, content, mapping, state } = found;
  if (content === null || content.tenant.endpoints.length === 0) return null;
  const mayChange = state !== 'applied' && mayRun(await requireActor(), 'import.choose');
  if (mapping === null && !mayChange) return null;
  const { endpoints, unused } = mapEndpoints(content.tenant.endpoints, mapping);
  const wanted = Object.keys(filters).find((each): each is Filter => each === asked.mapped) ?? 'all';
  const listed = endpoints.filter(filters[wanted].meant);
  return (
    <section aria-labelledby="mapping" className="flex flex-col gap-3">
      <h2 id="mapping" className="text-section font-bold">
        {countOf(endpoints.length, 'service endpoint')}
      </h2>
      {mapping === null ? (
        <p className="max-w-prose text-ink-2">
          Their addresses come in as they are. A mapping rewrites them for this place, and shows each before
          and after.
        </p>
      ) : (
        <>
          <nav aria-label="Endpoints by what the mapping does" className="flex flex-wrap gap-x-4">
            {(Object.keys(filters) as Filter[]).map((each) => (
              <Link
                key={each}
                href={`${importHref(id, each === 'all' ? {} : { mapped: each })}#mapping`}
                scroll={false}
                prefetch={false}
                aria-current={each === wanted ? 'true' : undefined}
                className={each === wanted ? 'font-bold' : 'link'}
              >
                {filters[each].label} {endpoints.filter(filters[each].meant).length}
              </Link>
            ))}
          </nav>
          {listed.length === 0 ? (
            <p className="text-ink-2">
              {wanted === 'changed'
                ? 'No address is changed by this mapping.'
                : 'A line matches each of them.'}
            </p>
          ) : (
            <MappingTable endpoints={listed} />
          )}
          <UnusedLines entries={unused} />
        </>
      )}
      {mayChange && <ChangeMapping importId={id} has={mapping === null ? 'none' : 'mapping'} />}
    </section>
  );
}
