import type { Metadata } from 'next';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import {
  type BlockDoing,
  type BlockMay,
  blockDoings,
  doingLabels,
  doingNeeds,
  listDoings,
  readDoing,
} from '@/components/access-numbers/block-doings';
import { BlockFacts } from '@/components/access-numbers/block-facts';
import { BlockLamp } from '@/components/access-numbers/block-lamp';
import { callFor } from '@/components/access-numbers/detail/api-calls';
import { DeleteBlockForm } from '@/components/access-numbers/detail/delete-block-form';
import { Neighbours } from '@/components/access-numbers/detail/neighbours';
import { PageHeader } from '@/components/frame/page-header';
import { ownersHref } from '@/components/number-spaces/map-address';
import { OfProvider } from '@/components/scope/of-provider';
import { ApiCall } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Tabs } from '@/components/ui/tabs';
import { findNeighbours } from '@/lib/access-numbers/read-blocks';
import { showRange } from '@/lib/numbering/show-numbers';
import { mayRun } from '@/lib/permissions';
import { ask } from '@/lib/query';
import { deleteBlockAction, joinAction } from './_actions';
import { Arrival } from './_arrival';
import { Doing } from './_doing';
import { History } from './_history';
import { readBlock } from './_read-block';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { number, last } = await readBlock((await params).id);
  const { do: wanted, tab } = await searchParams;
  const doing = readDoing(wanted);
  const name = showRange({ first: number, last });
  const what = doing ? `${doingLabels[doing]} ${name}` : tab === 'history' ? `${name}, History` : name;
  return { title: `${what} · Numbers` };
}

export default async function BlockPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { do: wanted, tab, after, done, tenant } = await searchParams;
  const block = await readBlock(id);
  const context = await consoleContext();
  const [zone, now] = [await readTimeZone(), context.now()];
  const name = showRange({ first: block.number, last: block.last });
  const may = Object.fromEntries(
    blockDoings.map((each) => [each, mayRun(actor, doingNeeds[each])]),
  ) as BlockMay; // one for each of blockDoings
  const doings = listDoings(block, may);
  const asked = readDoing(wanted);
  const doing = doings.find((each) => each.doing === asked)?.doing;
  const inHistory = tab === 'history';
  return (
    <>
      {typeof done === 'string' && <Arrival block={block} done={done} />}
      <PageHeader
        title={<span className="font-mono break-words">{name}</span>}
        breadcrumb={[{ label: 'Numbers', href: '/numbers' }]}
        lamp={<BlockLamp block={block} zone={zone} now={now} />}
        meta={
          <span className="inline-flex min-w-0 items-center gap-1">
            Id <span className="min-w-0 font-mono text-table break-all text-ink">{id}</span>
            <CopyButton text={id} what="id" />
          </span>
        }
        actions={doings.map(({ doing: each, label }, at) => (
          <LinkButton
            key={each}
            href={`/numbers/${id}?do=${each}`}
            variant={at === 0 ? 'primary' : 'secondary'}
            scroll={false}
            prefetch={false}
            aria-current={each === doing ? 'true' : undefined}
            {...(each === 'edit' && { 'data-shortcut': 'e' })}
          >
            {label}
          </LinkButton>
        ))}
      />
      {asked !== undefined && doing === undefined && (
        <Notice
          tone="warning"
          className="mb-5"
          title={
            may[asked]
              ? whyNot(asked)
              : 'Your role does not allow this. A provider administrator can do it, or change your role.'
          }
        />
      )}
      {doing && (
        <Doing
          key={doing}
          doing={doing}
          block={block}
          tenant={typeof tenant === 'string' ? tenant.slice(0, 200) : ''}
        />
      )}
      <Tabs
        label="Parts of the block"
        className="mb-5"
        items={[
          { label: 'Summary', href: `/numbers/${id}`, current: !inHistory },
          { label: 'History', href: `/numbers/${id}?tab=history`, current: inHistory },
        ]}
      />
      {inHistory ? (
        <>
          <OfProvider>
            <p className="mb-3">
              <LinkButton href={ownersHref(block.number, 'access')}>
                Who had {block.number}, and when
              </LinkButton>
            </p>
          </OfProvider>
          <History id={id} after={typeof after === 'string' ? after : undefined} zone={zone} now={now} />
        </>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-2">
          <section>
            <h2 className="pb-2 text-section font-bold">Facts</h2>
            <BlockFacts block={block} zone={zone} now={now} />
          </section>
          <div className="flex min-w-0 flex-col gap-8">
            <Neighbours
              block={block}
              {...(await ask(context, findNeighbours, { id }))}
              join={may.join ? joinAction : undefined}
              zone={zone}
              now={now}
            />
            <section className="flex flex-col items-start gap-2">
              <h2 className="text-section font-bold">Elsewhere</h2>
              <div className="flex flex-wrap gap-2">
                <OfProvider>
                  <LinkButton href={ownersHref(block.number, 'access')}>Who had {block.number}?</LinkButton>
                </OfProvider>
                <LinkButton href={`/numbers?q=${block.number}`}>In the inventory</LinkButton>
              </div>
            </section>
          </div>
        </div>
      )}
      <div className="mt-6">
        <ApiCall code={callFor(block, doing)} />
      </div>
      {may.delete && (
        <section aria-labelledby="danger" className="mt-10 border-t border-danger pt-4" data-print="hide">
          <h2 id="danger" className="pb-2 text-section font-bold">
            Delete
          </h2>
          {block.state === 'assigned' ? (
            <p className="max-w-prose text-ink-2">
              {block.tenant?.name} has these numbers. Unassign them first.
            </p>
          ) : (
            <DeleteBlockForm action={deleteBlockAction} block={block} name={name} />
          )}
        </section>
      )}
    </>
  );
}

/** Joining and deleting have no form of their own: their buttons stand on the page. */
function whyNot(asked: BlockDoing): string {
  if (asked === 'join') return 'Blocks are joined under Neighbours, where they do not differ.';
  if (asked === 'delete') return 'A block is deleted at the end of this page.';
  return `${doingLabels[asked]} is not possible in the state these numbers are in.`;
}
