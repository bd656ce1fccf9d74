import { read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { portalHref } from '@/components/portal/portal-href';
import { PastRequests } from '@/components/support-access/past-requests';
import { RequestCards } from '@/components/support-access/request-cards';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { listSupportRequests } from '@/lib/support-access/read-requests';
import { readPortal } from '../../../_read-portal';
import { decideSupportAction, endSupportAction } from './_actions';

interface Props {
  params: Promise<{ url: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('Support', portal.name) } };
}

const shown = 50;

export default async function SupportPage({ params }: Props) {
  const { portal, mayChange, now } = await readPortal((await params).url);
  const zone = await readTimeZone();
  const requests = await read(listSupportRequests, { tenant: portal.id, limit: shown });
  const open = requests.filter(({ state }) => state === 'asked' || state === 'granted');
  const past = requests.filter(({ state }) => state !== 'asked' && state !== 'granted');
  return (
    <>
      <PageHeader
        title="Support"
        meta="Your provider sees this console only if you allow it, for a time, and changes nothing here."
      />
      {requests.length === 0 && (
        <EmptyState
          kind="first-use"
          title="Nobody asked to look."
          actions={<LinkButton href={portalHref(portal.url)}>Go to overview</LinkButton>}
        >
          When somebody of your provider asks, you get a mail and decide here.
        </EmptyState>
      )}
      <RequestCards
        requests={open}
        zone={zone}
        now={now}
        decide={mayChange ? decideSupportAction : undefined}
        end={portal.support === null ? endSupportAction : undefined}
      />
      {past.length > 0 && <PastRequests requests={past} zone={zone} now={now} />}
    </>
  );
}
