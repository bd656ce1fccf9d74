import { read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { KeyFigures } from '@/components/overview/key-figures';
import { ActivityList } from '@/components/portal/activity-list';
import { portalHref } from '@/components/portal/portal-href';
import { TodoList } from '@/components/portal/todo-list';
import { Link } from '@/components/scope/link';
import { Badge } from '@/components/ui/badge';
import { Lamp } from '@/components/ui/lamp';
import { Notice } from '@/components/ui/notice';
import { getPortalOverview } from '@/lib/portal/read-overview';
import { readPortal } from '../../../_read-portal';

interface Props {
  params: Promise<{ url: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('Overview', portal.name) } };
}

export default async function PortalOverviewPage({ params, searchParams }: Props) {
  const { portal, mayChange, now } = await readPortal((await params).url);
  const { url, name, status, awaitsActivation, frozen } = portal;
  const overview = await read(getPortalOverview, { url });
  const numbers = portalHref(url, 'numbers');
  const isJustActivated = status === 'active' && (await searchParams).activated !== undefined;
  return (
    <>
      <PageHeader
        title={name}
        lamp={
          <>
            <Lamp state={status === 'inactive' && awaitsActivation ? 'awaiting' : status} />
            {frozen && <Badge tone="lamp">Frozen</Badge>}
          </>
        }
      />
      {isJustActivated && (
        <Notice announce="status" title={`${name} is in service.`} className="mb-6">
          Its numbers can be called from now on. Everybody who looks after it gets a mail.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 xl:grid-cols-2">
        <section aria-labelledby="to-do" className="min-w-0 xl:order-2">
          <h2 id="to-do" className="mb-2 text-section font-bold">
            What to do
          </h2>
          <TodoList portal={portal} overview={overview} mayChange={mayChange} />
        </section>
        <div className="min-w-0 xl:col-span-2">
          <KeyFigures
            figures={[
              { label: 'Directory numbers', count: overview.directoryNumbers, href: numbers },
              {
                label: 'Abbreviated numbers',
                count: overview.abbreviatedNumbers,
                href: `${numbers}#numbers`,
              },
              { label: 'Access numbers', count: overview.accessNumbers, href: `${numbers}#access-numbers` },
              { label: 'Administrators', count: overview.administrators, href: portalHref(url, 'people') },
            ]}
          />
        </div>
        <section aria-labelledby="recent" className="min-w-0">
          <div className="mb-2 flex flex-wrap items-baseline gap-x-4">
            <h2 id="recent" className="flex-1 text-section font-bold">
              Recent activity
            </h2>
            <Link href={portalHref(url, 'activity')} className="link inline-flex min-h-6 items-center">
              All activity
            </Link>
          </div>
          <ActivityList entries={overview.recent} zone={await readTimeZone()} now={now} brief />
        </section>
      </div>
    </>
  );
}
