import { read } from '@/app/_server/context';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { AccessNumberList } from '@/components/portal/access-number-list';
import { NumberSearch } from '@/components/portal/number-search';
import { portalHref } from '@/components/portal/portal-href';
import { ShortNumberList } from '@/components/portal/short-number-list';
import { EmptyState } from '@/components/ui/empty-state';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { readDigits } from '@/lib/dialing/read-digits';
import { getPortalNumbers } from '@/lib/portal/read-numbers';
import { readPortal } from '../../../_read-portal';
import { NumbersTabs } from './_tabs';

interface Props {
  params: Promise<{ url: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('Numbers', portal.name) } };
}

export default async function PortalNumbersPage({ params, searchParams }: Props) {
  const { portal } = await readPortal((await params).url);
  const { url } = portal;
  const asked = await searchParams;
  const q = text(asked.q).slice(0, 200);
  const { digits, issue } = readDigits(q);
  const base = portalHref(url, 'numbers');
  const found = await read(getPortalNumbers, {
    url,
    q,
    ...(text(asked.after) && { after: text(asked.after) }),
    ...(text(asked.before) && { before: text(asked.before) }),
  });
  const rows = found.rows ?? [];
  const hits = rows.length + found.more + found.blockCount.blocks;
  const isSearch = digits !== '' && !issue;
  return (
    <>
      <PageHeader title="Numbers" meta="What your telephones are called by; your provider changes them" />
      <NumbersTabs url={url} current="list" />
      <NumberSearch action={base} q={q} error={issue?.message} />
      {isSearch && (
        <p role="status" className="pt-2 text-ink-2">
          {hits === 0 ? 'Nothing matches' : `${countOf(hits, 'entry matches', 'entries match')}`}{' '}
          <span className="digits text-ink">{digits}</span>.
        </p>
      )}
      {isSearch && hits === 0 ? (
        <div className="pt-4">
          <EmptyState
            kind="no-match"
            title={`No number of yours is ${digits}, holds it or begins with it.`}
            actions={
              <>
                <LinkButton href={base}>Show all numbers</LinkButton>
                <LinkButton href={`${portalHref(url, 'numbers/dial')}?digits=${digits}`}>
                  Dial {digits}
                </LinkButton>
              </>
            }
          >
            Dialling tells where it would lead.
          </EmptyState>
        </div>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 pt-4">
          <ShortNumberList
            rows={rows}
            more={found.more}
            isSearch={isSearch}
            dialHref={(number) => `${portalHref(url, 'numbers/dial')}?digits=${number}`}
          />
          <AccessNumberList
            blocks={found.blocks}
            count={found.blockCount}
            isSearch={isSearch}
            olderHref={pageHref(base, q, 'after', found.nextBlocks)}
            newerHref={pageHref(base, q, 'before', found.previousBlocks)}
          />
          {!isSearch && found.exceptions.length > 0 && (
            <section aria-labelledby="exceptions">
              <h2 id="exceptions" className="pb-2 text-section font-bold">
                Exceptions for dialing
              </h2>
              <ul className="flex flex-wrap gap-x-4 border-y border-line py-2">
                {found.exceptions.map((number) => (
                  <li key={number} className="digits">
                    {number}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </>
  );
}

function text(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function pageHref(base: string, q: string, way: 'after' | 'before', place: string | null) {
  if (place === null) return undefined;
  return `${base}?${new URLSearchParams({ ...(q && { q }), [way]: place }).toString()}#access-numbers`;
}
