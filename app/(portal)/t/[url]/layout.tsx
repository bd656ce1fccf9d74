import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { consoleContext } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import { signInAgainAction } from '@/app/(auth)/sign-in/_actions';
import { SignOut } from '@/app/(console)/_frame/sign-out';
import { SessionWatch } from '@/components/accounts/session-watch';
import { AppFrame } from '@/components/frame/app-frame';
import { Palette } from '@/components/frame/palette';
import { RememberZone } from '@/components/frame/remember-zone';
import { Shortcuts } from '@/components/frame/shortcuts';
import { parseTheme } from '@/components/frame/theme';
import { FrozenPortal } from '@/components/portal/frozen-portal';
import { portalHref } from '@/components/portal/portal-href';
import { SupportBanner } from '@/components/support-access/support-banner';
import { roleNames } from '@/lib/actor';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { ask } from '@/lib/query';
import { portalPalette, portalRail, portalShortcuts } from '../../_navigation';
import { readPortal } from '../../_read-portal';
import { endSupportAction } from './support/_actions';

interface Props {
  children: ReactNode;
  params: Promise<{ url: string }>;
}

export default async function PortalLayout({ children, params }: Props) {
  const { actor, portal, now } = await readPortal((await params).url);
  const { url, name, support, frozen } = portal;
  const jar = await cookies();
  const { singleKeyShortcuts } = await ask(await consoleContext(), getPreferences, {});
  const own = { label: name, href: portalHref(url) };
  return (
    <AppFrame
      homeHref={portalHref(url)}
      scope={support ? [{ label: 'Provider', href: '/overview' }, own] : [own]}
      groups={portalRail(portal)}
      railWidth={jar.get('rail')?.value === 'collapsed' ? 'collapsed' : 'open'}
      search={
        <Palette
          items={portalPalette(portal)}
          fallbackHref={portalHref(url, 'numbers')}
          numberHref={`${portalHref(url, 'numbers')}?q={digits}`}
        />
      }
      helpHref={portalHref(url, 'help')}
      account={{
        name: actor.name,
        detail: roleNames[actor.role],
        links: support
          ? [{ label: 'Back to your console', href: `/tenants/${portal.id}` }]
          : [{ label: 'Your account', href: portalHref(url, 'account') }],
        signOut: <SignOut />,
        theme: parseTheme(jar.get('theme')?.value),
      }}
      extras={
        <>
          <Shortcuts shortcuts={portalShortcuts(portal)} enabled={singleKeyShortcuts} />
          <RememberZone known={jar.get('zone')?.value} />
          <SessionWatch email={actor.email} stateHref="/sign-in/state" signIn={signInAgainAction} />
        </>
      }
    >
      {support && (
        <SupportBanner
          name={name}
          support={support}
          now={now}
          zone={await readTimeZone()}
          end={endSupportAction}
        />
      )}
      {frozen && <FrozenPortal name={name} frozen={frozen} zone={await readTimeZone()} now={now} />}
      {children}
    </AppFrame>
  );
}
