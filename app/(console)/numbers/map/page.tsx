import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { type AddressParams, address, mapHref, readMapAddress } from '@/components/number-spaces/map-address';
import { NoNumbers, NoSuchPlace } from '@/components/number-spaces/map-empty';
import { NumberMapView } from '@/components/number-spaces/number-map-view';
import { type SpaceChoice, SpaceForm } from '@/components/number-spaces/space-form';
import { NumbersNav } from '@/components/number-spaces-nav/numbers-nav';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { accessSpace, type NumberMap } from '@/lib/number-spaces/model';
import { mayRun } from '@/lib/permissions';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { findMap } from './_find-map';
import { readSpaces } from './_read-spaces';

interface Props {
  searchParams: Promise<AddressParams>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { prefix } = readMapAddress(await searchParams);
  return { title: `${prefix === '' ? '' : `${prefix} · `}Number map · Numbers` };
}

export default async function NumberMapPage({ searchParams }: Props) {
  const actor = await requireActor();
  const place = readMapAddress(await searchParams);
  const spaces = await readSpaces();
  const found = await findMap(place, spaces);
  const { singleKeyShortcuts } = await read(getPreferences, {});
  const isAccess = found.space.id === accessSpace;
  const take = mayRun(actor, isAccess ? 'access-number.reserve' : 'number-hold.create');
  return (
    <>
      <PageHeader
        title="Number map"
        meta="How full a number space is, one digit deeper at a time."
        actions={<SpaceForm path="/numbers/map" spaces={spaces} current={found.space.id} />}
      />
      <NumbersNav current="map" actor={actor} />
      {found.kind === 'map' && (
        <NumberMapView
          map={found.map}
          keysEverywhere={singleKeyShortcuts}
          zone={await readTimeZone()}
          take={take ? (isAccess ? 'Reserve…' : 'Hold…') : undefined}
        />
      )}
      {found.kind === 'empty' && (
        <NoNumbers space={found.everywhere ? null : found.space} systems={spaces.length - 1} actor={actor} />
      )}
      {found.kind === 'refused' && (
        <NoSuchPlace message={found.message} href={wholeMap(found.space, spaces)} />
      )}
      {found.kind === 'map' && (
        <div className="mt-6">
          <ApiCall code={curlCommand({ method: 'GET', path: apiPath(found.map) })} />
        </div>
      )}
    </>
  );
}

function apiPath({ space, length, prefix }: NumberMap): string {
  return address('/number-map', { space: space.id, length, prefix });
}

/** Of the space, if there is such a one. */
function wholeMap({ id }: SpaceChoice, spaces: readonly SpaceChoice[]): string {
  const known = spaces.some((space) => space.id === id);
  return mapHref({ space: known ? id : undefined, prefix: '' });
}
