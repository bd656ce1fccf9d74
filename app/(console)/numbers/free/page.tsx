import { randomUUID } from 'node:crypto';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { freeHref, readFreeAddress } from '@/components/number-spaces/free-address';
import { FreeForm } from '@/components/number-spaces/free-form';
import { FreeResult } from '@/components/number-spaces/free-result';
import { HoldSection } from '@/components/number-spaces/hold-section';
import { type AddressParams, address, readText } from '@/components/number-spaces/map-address';
import { TakePanel } from '@/components/number-spaces/take-panel';
import { NumbersNav } from '@/components/number-spaces-nav/numbers-nav';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { isAdministrator } from '@/lib/actor';
import { accessSpace } from '@/lib/number-spaces/model';
import { mayRun } from '@/lib/permissions';
import { readSpaces } from '../map/_read-spaces';
import { holdAction, releaseHoldAction, reserveAction } from './_actions';
import { type FoundFree, findFreeBlocks, readHolds } from './_find-free';

export const metadata = { title: 'Free blocks · Numbers' };

export default async function FreeBlocksPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const params = await searchParams;
  const spaces = await readSpaces();
  const asked = readFreeAddress(params);
  const found = await findFreeBlocks(asked, spaces);
  const zone = await readTimeZone();
  const holds = await readHolds(readText(params.holds));
  const isAccess = found.space.id === accessSpace;
  const mayTake = mayRun(actor, isAccess ? 'access-number.reserve' : 'number-hold.create');
  const { first, last } = asked;
  return (
    <>
      {params.done === 'held' && <ToastOnArrival title="Numbers put on hold" />}
      {params.done === 'reserved' && <ToastOnArrival title="Numbers reserved" />}
      <PageHeader
        title="Free blocks"
        meta="Where a block of the wished size fits, and what taking it leaves behind."
      />
      <NumbersNav current="free" actor={actor} />
      <div className="flex flex-col gap-5">
        <FreeForm search={found.search} spaces={spaces} errors={found.errors} />
        {first && last && (
          <TakePanel
            key={`${first} ${last}`}
            space={found.space}
            range={{ first, last }}
            search={found.search}
            action={mayTake ? (isAccess ? reserveAction : holdAction) : undefined}
            mayCreate={!isAccess && mayRun(actor, 'tenant.create')}
            idempotencyKey={randomUUID()}
            zone={zone}
          />
        )}
        {found.free && (
          <FreeResult
            space={found.space}
            search={found.search}
            free={found.free}
            take={mayTake ? (isAccess ? 'Reserve' : 'Hold') : undefined}
            widerHref={freeHref(found.search, { boundary: undefined, prefix: undefined })}
          />
        )}
        <HoldSection
          holds={holds.items}
          nextHref={
            holds.next === null
              ? undefined
              : address('/numbers/free', { space: found.space.id, holds: holds.next })
          }
          personId={actor.personId}
          releasesAll={isAdministrator(actor)}
          release={mayRun(actor, 'number-hold.release') ? releaseHoldAction : undefined}
          mayCreate={mayRun(actor, 'tenant.create')}
          zone={zone}
          now={(await consoleContext()).now()}
        />
        <ApiCall code={curlCommand({ method: 'GET', path: apiPath(found) })} />
      </div>
    </>
  );
}

/** The search, or where none was made the holds. */
function apiPath({ free, search: { space, length, size, boundary, prefix } }: FoundFree): string {
  if (!free) return '/number-holds';
  return address('/free-blocks', {
    space,
    length,
    size,
    boundary: boundary === 'none' ? undefined : boundary,
    prefix,
  });
}
