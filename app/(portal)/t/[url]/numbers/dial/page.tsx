import { read } from '@/app/_server/context';
import { DialTab } from '@/components/dialing/dial-tab';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { portalHref } from '@/components/portal/portal-href';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { readDigits } from '@/lib/dialing/read-digits';
import { dialOwn, getOwnPlan } from '@/lib/portal/dial-own';
import { readPortal } from '../../../../_read-portal';
import { NumbersTabs } from '../_tabs';

interface Props {
  params: Promise<{ url: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('Dial a number', portal.name) } };
}

export default async function PortalDialPage({ params, searchParams }: Props) {
  const { portal } = await readPortal((await params).url);
  const { url } = portal;
  const { digits: wanted } = await searchParams;
  const typed = typeof wanted === 'string' ? wanted : '';
  const { digits, issue } = readDigits(typed);
  const plan = await read(getOwnPlan, { url });
  return (
    <>
      <PageHeader title="Numbers" meta="Where a telephone of yours reaches, and why" />
      <NumbersTabs url={url} current="dial" />
      {plan ? (
        <DialTab
          place={{
            page: portalHref(url, 'numbers/dial'),
            fixed: {},
            answers: portalHref(url, 'dialing'),
          }}
          plan={plan}
          typed={typed}
          answer={issue ? undefined : await read(dialOwn, { url, digits })}
          isInBin={false}
        />
      ) : (
        <EmptyState
          kind="first-use"
          title="Nothing can be dialled yet."
          actions={<LinkButton href={portalHref(url, 'numbers')}>Go to numbers</LinkButton>}
        >
          There are no directory numbers. Your provider adds them.
        </EmptyState>
      )}
    </>
  );
}
