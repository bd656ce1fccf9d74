import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { signInAgainAction } from '@/app/(auth)/sign-in/_actions';
import { SessionWatch } from '@/components/accounts/session-watch';
import { AppFrame } from '@/components/frame/app-frame';
import type { RailWidth } from '@/components/frame/rail-toggle';
import { RememberZone } from '@/components/frame/remember-zone';
import { Shortcuts } from '@/components/frame/shortcuts';
import { parseTheme } from '@/components/frame/theme';
import { JobSign } from '@/components/jobs/job-sign';
import { roleNames } from '@/lib/actor';
import { watchJobs } from '@/lib/jobs/read-jobs';
import { mayRun } from '@/lib/permissions';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { ask } from '@/lib/query';
import { ConsolePalette } from './_frame/console-palette';
import { paletteFor, railFor, shortcutsFor } from './_frame/navigation';
import { SignOut } from './_frame/sign-out';

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const jar = await cookies();
  const { singleKeyShortcuts } = await ask(await consoleContext(), getPreferences, {});
  const jobs = mayRun(actor, 'job.list') ? await ask(await consoleContext(), watchJobs, {}) : undefined;
  const rail = jar.get('rail')?.value;
  return (
    <AppFrame
      homeHref="/overview"
      scope={[{ label: 'Provider', href: '/overview' }]}
      groups={railFor(actor)}
      railWidth={(rail === 'collapsed' ? 'collapsed' : 'open') satisfies RailWidth}
      search={<ConsolePalette items={paletteFor(actor)} />}
      status={jobs && <JobSign seen={jobs} />}
      helpHref="/help"
      account={{
        name: actor.name,
        detail: roleNames[actor.role],
        links: [
          { label: 'Settings', href: '/account' },
          { label: 'Change password', href: '/account/password' },
        ],
        signOut: <SignOut />,
        theme: parseTheme(jar.get('theme')?.value),
      }}
      extras={
        <>
          <Shortcuts shortcuts={shortcutsFor(actor)} enabled={singleKeyShortcuts} />
          <RememberZone known={jar.get('zone')?.value} />
          <SessionWatch email={actor.email} stateHref="/sign-in/state" signIn={signInAgainAction} />
        </>
      }
    >
      {children}
    </AppFrame>
  );
}
