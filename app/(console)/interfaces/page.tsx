import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { consoleContext, read } from '@/app/_server/context';
import { readExamples } from '@/app/_server/interface-examples';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { KeepFresh } from '@/components/activations/keep-fresh';
import { PageHeader } from '@/components/frame/page-header';
import { CallFacts } from '@/components/interfaces/call-facts';
import { CallFilter } from '@/components/interfaces/call-filter';
import { CallTable } from '@/components/interfaces/call-table';
import { DoorGuide } from '@/components/interfaces/door-guide';
import { DoorTable } from '@/components/interfaces/door-table';
import { DoorTabs } from '@/components/interfaces/door-tabs';
import {
  apiPathOf,
  chipsOf,
  type InterfaceView,
  readInterfaceAddress,
  writeInterfaceAddress,
} from '@/components/interfaces/interface-address';
import { ListPages } from '@/components/list/list-pages';
import type { AddressParams } from '@/components/list/list-place';
import { NoMatch } from '@/components/list/no-match';
import { PeekFrame } from '@/components/list/peek-frame';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { countUnkeptCalls, getCall, listCalls } from '@/lib/interface-calls/read-calls';
import { mayRun } from '@/lib/permissions';
import { peekAt, readPageOf } from '../_list/open-list';

export const metadata: Metadata = { title: 'Interfaces · System' };

const size = 50;

export default async function InterfacesPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const { view: wanted, notices } = readInterfaceAddress(await searchParams);
  const { door, outcome } = wanted;
  const page = await readPageOf({ view: wanted, nouns: 'calls', notices }, (place) =>
    read(listCalls, { door, outcome, limit: size, count: true, ...place }),
  );
  const { items, total, view } = page;
  const peeked = await peekAt({ id: view.peek, noun: 'call', notices }, (id) => read(getCall, { id }));
  const unkept = await read(countUnkeptCalls, { door });
  const origin = await readOrigin();
  const zone = await readTimeZone();
  const chips = chipsOf(view);
  return (
    <>
      <PageHeader
        title="Interfaces"
        meta="Five languages over the same tenants, and what was asked in each of them last."
        actions={<LinkButton href="/api-reference">API reference</LinkButton>}
      />
      <DoorTabs door={door} hasWebhooks={mayRun(actor, 'webhook.list')} />
      <KeepFresh />
      <div className="flex flex-col gap-6">
        {door ? (
          <DoorGuide
            door={door}
            origin={origin}
            examples={await readExamples(door, { origin, email: actor.email })}
          />
        ) : (
          <DoorTable origin={origin} />
        )}
        <section aria-labelledby="calls" className="flex flex-col gap-3">
          <h2 id="calls" className="text-section font-bold">
            Last calls
          </h2>
          {notices.map((notice) => (
            <Notice key={notice} tone="warning" title={notice} />
          ))}
          <CallFilter view={view} />
          <FilterChips
            chips={chips}
            clearHref={writeInterfaceAddress({ door, from: 1 })}
            result={countOf(total, 'call')}
          />
          {unkept > 0 && (
            <p className="text-ink-2">{countOf(unkept, 'more call')} came too fast to be kept one by one.</p>
          )}
          {items.length > 0 ? (
            <>
              <CallTable
                calls={items}
                zone={zone}
                now={(await consoleContext()).now()}
                showsDoor={door === undefined}
                peekHref={(id) => writeInterfaceAddress(view, { peek: id })}
              />
              <ListPages page={page} size={size} noun="call" addressOf={writeInterfaceAddress} />
            </>
          ) : (
            <NoCalls view={view} />
          )}
          <ApiCall code={curlCommand({ method: 'GET', path: apiPathOf(view) })} />
        </section>
      </div>
      {peeked && (
        <PeekFrame
          title={`${peeked.method} · ${peeked.status}`}
          rowId={peeked.id}
          closeHref={writeInterfaceAddress(view)}
        >
          <CallFacts call={peeked} zone={zone} />
        </PeekFrame>
      )}
    </>
  );
}

function NoCalls({ view: { door, outcome } }: { view: InterfaceView }) {
  if (outcome) return <NoMatch noun="call" clearHref={writeInterfaceAddress({ door, from: 1 })} />;
  return (
    <EmptyState
      kind="first-use"
      title="Nothing was called yet."
      actions={
        door ? (
          <LinkButton href="/interfaces">All interfaces</LinkButton>
        ) : (
          <LinkButton href="/interfaces?door=json">How to make the first call</LinkButton>
        )
      }
    >
      A call shows here about a second after its answer: who asked for what, how long it took, and with which
      sentence it was refused. The last 500 of each interface are kept, for 30 days.
    </EmptyState>
  );
}

/** Where this console is reached, as the reader just did. */
async function readOrigin(): Promise<string> {
  const configured = process.env.TENANTRY_PUBLIC_URL?.replace(/\/$/, '');
  return configured || `http://${(await headers()).get('host') ?? '127.0.0.1:3000'}`;
}
