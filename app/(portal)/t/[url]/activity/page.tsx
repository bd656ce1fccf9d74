import { read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { ActivityList } from '@/components/portal/activity-list';
import { portalHref } from '@/components/portal/portal-href';
import { LinkButton } from '@/components/ui/link-button';
import { listPortalActivity } from '@/lib/portal/read-activity';
import { readPortal } from '../../../_read-portal';

interface Props {
  params: Promise<{ url: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('Activity', portal.name) } };
}

export default async function PortalActivityPage({ params, searchParams }: Props) {
  const { portal, now } = await readPortal((await params).url);
  const { after } = await searchParams;
  const place = typeof after === 'string' && /^(former-)?[1-9]\d{0,14}$/.test(after) ? after : undefined;
  const { items, next } = await read(listPortalActivity, {
    url: portal.url,
    ...(place !== undefined && { after: place }),
  });
  const base = portalHref(portal.url, 'activity');
  return (
    <>
      <PageHeader title="Activity" meta="What was done with it, and by whom; newest first" />
      {items.length === 0 && place !== undefined ? (
        <p className="border-y border-line py-3 text-ink-2">No older activity.</p>
      ) : (
        <ActivityList entries={items} zone={await readTimeZone()} now={now} />
      )}
      <nav aria-label="Pages of activity" className="flex gap-2 py-3">
        {place !== undefined && <LinkButton href={base}>Newest</LinkButton>}
        {next !== null && <LinkButton href={`${base}?after=${next}`}>Older</LinkButton>}
      </nav>
    </>
  );
}
