import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { findPageScope, requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { ShortcutList } from '@/components/frame/shortcut-list';
import { DigitAnatomy } from '@/components/numbering/digit-anatomy';
import { Link } from '@/components/scope/link';
import { Lamp, type LampState } from '@/components/ui/lamp';
import { shortcutsFor } from '../_frame/navigation';

export const metadata: Metadata = { title: 'Help' };

const lamps: [LampState, string][] = [
  ['active', 'In service.'],
  ['inactive', 'Not in service. A new tenant begins so, and can be activated at any time.'],
  ['conflict', 'Something stands against something else, and needs a decision.'],
  [
    'deleted',
    'In the bin for 30 days. Its name, url, customer number and directory numbers are free for others.',
  ],
];

export default async function HelpPage() {
  const actor = await requireActor();
  return (
    <>
      <PageHeader title="Help" />
      <div className="grid max-w-prose gap-10">
        <Part title="Numbers">
          <p>
            A <b>directory number</b> is a row of 2 to 20 digits; leading zeros count. Ranges are typed the
            way people write them: <span className="digits">1000-1020, 1100</span>.
          </p>
          <p>
            The <b>prefix length</b> is how many digits at the front belong to the tenant. It follows from the
            numbers: a range gives the digits that its ends share, a single number gives all of its digits,
            and a list gives the smallest of these. A smaller prefix length may be chosen, a larger one may
            not.
          </p>
          <p>
            What is left behind the prefix is the <b>short number</b> that people of the tenant dial.{' '}
            <b>Extra digits</b> are put in front of it to keep equal short numbers of two ranges apart:{' '}
            <DigitAnatomy number="1007" prefixLength={2} extraDigits="5" /> is 1007 with prefix length 2 and
            extra digit 5, dialled as 507.
          </p>
          <p>Ranges never overlap within one telephony system, neither between tenants nor within one.</p>
        </Part>
        <Part title="Lamps">
          <dl className="grid gap-2">
            {lamps.map(([state, meaning]) => (
              <div key={state} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
                <dt>
                  <Lamp state={state} />
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part title="Nothing is lost">
          <p>
            Every change is in the{' '}
            <Link href="/audit" className="underline">
              audit log
            </Link>{' '}
            with who, when, from where, before and after. An edit can be undone from there or from the
            tenant’s Activity; the undo is a new change and is checked like any other.
          </p>
        </Part>
        <Part title="Keyboard">
          <ShortcutList shortcuts={shortcutsFor({ actor, isScoped: (await findPageScope()) !== null })} />
        </Part>
        <Part title="Scripts">
          <p>
            Everything here can be done through the{' '}
            <Link href="/api-reference" className="underline">
              JSON interface
            </Link>
            .
          </p>
        </Part>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-section font-bold">{title}</h2>
      {children}
    </section>
  );
}
