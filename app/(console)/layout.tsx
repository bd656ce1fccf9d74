import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { consoleContext } from '@/app/_server/context';
import { findConsoleActor, findPageScope, requireActor } from '@/app/_server/session';
import { signInAgainAction } from '@/app/(auth)/sign-in/_actions';
import { SessionWatch } from '@/components/accounts/session-watch';
import { AppFrame } from '@/components/frame/app-frame';
import { pageTitle } from '@/components/frame/page-header';
import type { RailWidth } from '@/components/frame/rail-toggle';
import { RememberZone } from '@/components/frame/remember-zone';
import { ScopeSwitcher } from '@/components/frame/scope-switcher';
import { Shortcuts } from '@/components/frame/shortcuts';
import { parseTheme } from '@/components/frame/theme';
import { JobSign } from '@/components/jobs/job-sign';
import { ScopeName } from '@/components/scope/scope-name';
import { roleNames } from '@/lib/actor';
import { watchJobs } from '@/lib/jobs/read-jobs';
import { mayRun } from '@/lib/permissions';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { ask } from '@/lib/query';
import { ConsolePalette } from './_frame/console-palette';
import { paletteFor, railFor, shortcutsFor } from './_frame/navigation';
import { findScopeChoices } from './_frame/scope-choices';
import { readScopeLevels } from './_frame/scope-levels';
import { SignOut } from './_frame/sign-out';

/** "Tenants · MSP 15 · Tenantry" in a partner's scope. */
export async function generateMetadata(): Promise<Metadata> {
  const isPerson = (await findConsoleActor()).kind === 'person';
  const scope = isPerson ? await findPageScope().catch(() => undefined) : null;
  // A scope that is nobody's has no page, whatever the page is called elsewhere; one without a title is nameless in a tab.
  if (scope === undefined) {
    return { title: { template: pageTitle('Not found'), default: pageTitle('Not found') } };
  }
  await requireActor();
  const rest = scope === null ? [] : [scope.name];
  return { title: { template: pageTitle('%s', ...rest), default: pageTitle(...rest) } };
}

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const scope = await findPageScope();
  const jar = await cookies();
  const context = await consoleContext();
  const { singleKeyShortcuts } = await ask(context, getPreferences, {});
  const jobs = scope === null && mayRun(actor, 'job.list') ? await ask(context, watchJobs, {}) : undefined;
  const choices = await findScopeChoices();
  const rail = jar.get('rail')?.value;
  const looking = { actor, isScoped: scope !== null };
  return (
    <AppFrame
      homeHref="/overview"
      scope={await readScopeLevels()}
      scopeSwitcher={choices.length > 1 && <ScopeSwitcher choices={choices} from="/partner-choices" />}
      groups={railFor(looking)}
      railWidth={(rail === 'collapsed' ? 'collapsed' : 'open') satisfies RailWidth}
      search={<ConsolePalette items={paletteFor(looking)} />}
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
          <Shortcuts shortcuts={shortcutsFor(looking)} enabled={singleKeyShortcuts} />
          <RememberZone known={jar.get('zone')?.value} />
          <SessionWatch email={actor.email} stateHref="/sign-in/state" signIn={signInAgainAction} />
        </>
      }
    >
      <ScopeName name={scope?.name ?? null}>{children}</ScopeName>
    </AppFrame>
  );
}
