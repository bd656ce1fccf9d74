import type { ReactNode } from 'react';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { portalHref } from '@/components/portal/portal-href';
import { Link } from '@/components/scope/link';
import { readPortal } from '../../../_read-portal';

interface Props {
  params: Promise<{ url: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('Help', portal.name) } };
}

export default async function PortalHelpPage({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  const to = (page: string) => portalHref(portal.url, page);
  return (
    <>
      <PageHeader title="Help" meta={`What this console of ${portal.name} is for`} />
      <div className="grid max-w-prose gap-6">
        <Topic title="Numbers">
          A directory number is the whole number of a telephone. Inside, its short number is enough: the
          digits after the prefix, with the extra digits in front where there are some.{' '}
          <In href={to('numbers')}>Numbers</In> lists both, and{' '}
          <In href={to('numbers/dial')}>Dial a number</In> tells what any digits would reach. Access numbers
          are those you are called under from outside. Your provider changes them.
        </Topic>
        <Topic title="People">
          Everybody under <In href={to('people')}>People</In> may do here what you may do. Somebody you add
          gets a mail with a link that is good for seven days; it can be sent again. The last one who can sign
          in can be neither disabled nor removed.
        </Topic>
        <Topic title="Activity">
          What was done with your numbers and people, and by whom, is kept under{' '}
          <In href={to('activity')}>Activity</In> and cannot be changed.
        </Topic>
        <Topic title="Support">
          Your provider does not see these pages. Somebody of theirs can ask to, with a reason and for a time;
          under <In href={to('support')}>Support</In> you grant it or not, and end it whenever you like. They
          look, and change nothing.
        </Topic>
        <Topic title="Keys">
          Press ? for the keys of this console. They work outside of fields, and your account switches them
          off.
        </Topic>
      </div>
    </>
  );
}

function Topic({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="pb-1 text-section font-bold">{title}</h2>
      <p>{children}</p>
    </section>
  );
}

function In({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="link">
      {children}
    </Link>
  );
}
