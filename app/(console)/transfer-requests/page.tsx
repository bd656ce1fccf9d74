import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { NumbersNav } from '@/components/number-spaces-nav/numbers-nav';
import { curlCommand } from '@/components/tenants/curl-command';
import { requestStateNames } from '@/components/transfer-requests/request-lamp';
import { RequestTable } from '@/components/transfer-requests/request-table';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { getTenant } from '@/lib/tenants/get-tenant';
import { listTransferRequests } from '@/lib/transfer-requests/list-requests';
import { type TransferRequest, transferRequestStates } from '@/lib/transfer-requests/model';
import { decideAction } from './_actions';

export const metadata = { title: 'Transfer requests · Numbers' };

type View = { state?: TransferRequest['state']; holder?: string; tenant?: string; after?: string };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TransferRequestsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const view = readView(await searchParams);
  const { items, next, total } = await read(listTransferRequests, { ...view, limit: 50 });
  const chips = await chipsOf(view);
  const isFirstUse = total === 0 && (await read(listTransferRequests, { limit: 1 })).total === 0;
  return (
    <>
      <PageHeader
        title="Transfer requests"
        meta="Numbers that an imported tenant had elsewhere and that another tenant holds here."
      />
      <NumbersNav current="requests" actor={actor} />
      {!isFirstUse && (
        <div className="mb-4 flex flex-col gap-3">
          <nav aria-label="State" className="flex flex-wrap gap-2" data-print="hide">
            {[...transferRequestStates, undefined].map((state) => (
              <LinkButton
                key={state ?? 'all'}
                href={hrefOf({ ...view, state, after: undefined })}
                size="small"
                aria-current={state === view.state ? 'true' : undefined}
                variant={state === view.state ? 'primary' : 'secondary'}
                prefetch={false}
              >
                {state ? requestStateNames[state] : 'All'}
              </LinkButton>
            ))}
          </nav>
          <FilterChips
            chips={chips.filter(({ label }) => label !== 'State')}
            clearHref="/transfer-requests"
            result={countOf(total, 'request')}
          />
        </div>
      )}
      {items.length > 0 ? (
        <RequestTable
          caption="Transfer requests"
          requests={items}
          zone={await readTimeZone()}
          now={new Date().toISOString()}
          decide={mayRun(actor, 'transfer-request.decide') ? decideAction : undefined}
        />
      ) : isFirstUse ? (
        <EmptyState
          kind="first-use"
          title="Nobody asks for numbers."
          actions={<LinkButton href="/import">Go to Import</LinkButton>}
        >
          When a tenant is imported and another one holds some of its numbers, the plan offers to ask for
          them. What is asked for is decided here.
        </EmptyState>
      ) : (
        <EmptyState
          kind="no-match"
          title={view.state === 'open' ? 'No request waits for a decision.' : 'No request matches.'}
          actions={<LinkButton href="/transfer-requests?state=all">Show all requests</LinkButton>}
        />
      )}
      {(view.after || next) && (
        <nav aria-label="Pages" className="mt-4 flex gap-2" data-print="hide">
          {view.after && <LinkButton href={hrefOf({ ...view, after: undefined })}>First page</LinkButton>}
          {next && <LinkButton href={hrefOf({ ...view, after: next })}>Older requests</LinkButton>}
        </nav>
      )}
      <div className="mt-6">
        <ApiCall code={curlCommand({ method: 'GET', path: addressOf({ ...view, after: undefined }) })} />
      </div>
    </>
  );
}

function readView(params: Record<string, string | string[] | undefined>): View {
  const text = (name: string) =>
    typeof params[name] === 'string' && params[name] !== '' ? params[name] : undefined;
  return {
    // What waits for somebody comes first; of one tenant everything is shown.
    state: transferRequestStates.find(
      (state) => state === (params.state ?? (params.holder || params.tenant ? 'all' : 'open')),
    ),
    holder: text('holder'),
    tenant: text('tenant'),
    after: text('after'),
  };
}

function hrefOf({ state, ...view }: View): string {
  return addressOf({ ...view, state: state ?? 'all' });
}

function addressOf(view: Record<string, string | undefined>): string {
  const said = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(said).toString();
  return `/transfer-requests${query && `?${query}`}`;
}

async function chipsOf(view: View) {
  const context = await consoleContext();
  const nameOf = async (id: string) => {
    try {
      return (await ask(context, getTenant, { id })).name;
    } catch (error) {
      if (error instanceof Problem) return 'a tenant that is gone';
      throw error;
    }
  };
  return [
    ...(view.state ? [{ label: 'State', value: requestStateNames[view.state], removeHref: '' }] : []),
    ...(view.holder
      ? [
          {
            label: 'Held by',
            value: await nameOf(view.holder),
            removeHref: hrefOf({ ...view, holder: undefined, after: undefined }),
          },
        ]
      : []),
    ...(view.tenant
      ? [
          {
            label: 'Wanted by',
            value: await nameOf(view.tenant),
            removeHref: hrefOf({ ...view, tenant: undefined, after: undefined }),
          },
        ]
      : []),
  ];
}
