import { redirect } from 'next/navigation';
import { read } from '@/app/_server/context';
import { requirePerson } from '@/app/_server/session';
import { SignOut } from '@/app/(console)/_frame/sign-out';
import { Brand } from '@/components/frame/brand';
import { portalHref } from '@/components/portal/portal-href';
import { usesConsole } from '@/lib/actor';
import { findOwnPortal } from '@/lib/portal/read-portal';
import { Problem } from '@/lib/problem';

export const metadata = { title: 'Your console' };

interface Props {
  params: Promise<{ rest?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Leads a tenant's administrator to their console, whatever its url is by now. */
export default async function PortalPage({ params, searchParams }: Props) {
  const actor = await requirePerson();
  if (usesConsole(actor.role)) redirect('/overview');
  const url = await findUrl();
  if (url !== undefined) redirect(portalHref(url, pageOf((await params).rest, await searchParams)));
  return (
    <>
      <header className="flex h-(--spacing-bar) items-center border-b border-line bg-sunken px-4 sm:px-8">
        <Brand href="/" />
      </header>
      <main id="main" className="mx-auto w-full max-w-form px-4 py-8 sm:py-16">
        <h1 className="text-title font-bold">Your console is closed.</h1>
        <p className="mt-1 text-ink-2">
          Your provider deleted what you looked after, or moved it elsewhere. Ask them where it is now.
        </p>
        <div className="mt-4 w-40">
          <SignOut />
        </div>
      </main>
    </>
  );
}

async function findUrl(): Promise<string | undefined> {
  try {
    return (await read(findOwnPortal, {})).url;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
}

const told = ['password=changed', 'second-factor=removed'];

/** The page that was meant, with what it is told to say. */
function pageOf([page]: string[] = [], asked: Record<string, string | string[] | undefined>): string {
  if (page === 'people') return 'people';
  if (page !== 'account') return 'overview';
  const says = told.find((pair) => {
    const [name = '', value] = pair.split('=');
    return asked[name] === value;
  });
  return says === undefined ? 'account' : `account?${says}`;
}
