import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { SettingsForm } from '@/components/akana/settings-form';
import { PageHeader } from '@/components/frame/page-header';
import { ApiCall } from '@/components/ui/code-block';
import { DefinitionList } from '@/components/ui/definition-list';
import { countOf } from '@/components/ui/format-count';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { businessIdOf, providerMember } from '@/lib/dialects/akana/fed-member';
import { getAkanaSettings } from '@/lib/dialects/akana/settings/akana-settings';
import type { AkanaSettings } from '@/lib/dialects/akana/settings/model';
import { mayRun } from '@/lib/permissions';
import { saveAkanaSettingsAction } from './_actions';

export const metadata = { title: 'Akana interface' };

interface Props {
  searchParams: Promise<{ done?: string }>;
}

export default async function AkanaSettingsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const settings = await read(getAkanaSettings, {});
  return (
    <>
      {(await searchParams).done === 'saved' && <ToastOnArrival title="Akana settings saved" />}
      <PageHeader
        title="Akana interface"
        meta={
          settings.updatedAt ? (
            <span>
              Changed <Time at={settings.updatedAt} zone={await readTimeZone()} />
            </span>
          ) : (
            'Nobody has changed it yet'
          )
        }
      />
      <Notice className="mb-5 max-w-form" title="For scripts that log in with a cookie.">
        Bearer tokens and API keys need no CSRF token. What is saved here holds from the next request on.
      </Notice>
      {mayRun(actor, 'akana-settings.save') ? (
        <SettingsForm key={settings.version} action={saveAkanaSettingsAction} settings={settings} />
      ) : (
        <Shown settings={settings} />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={curl()} />
      </div>
    </>
  );
}

/** For a role that reads only. */
function Shown({ settings }: { settings: AkanaSettings }) {
  const asked = (isOn: boolean) => (isOn ? 'Asked for' : 'Not asked for');
  return (
    <>
      <DefinitionList
        className="max-w-form"
        items={[
          { term: 'CSRF token for changes', value: asked(settings.writeRequestCsrf) },
          { term: 'CSRF token for reading', value: asked(settings.readRequestCsrf) },
          { term: 'SameSite', value: settings.sameSite },
          { term: 'A login lasts', value: countOf(settings.sessionMinutes, 'minute') },
          {
            term: 'Largest package',
            value: settings.maxUploadMegabytes && `${settings.maxUploadMegabytes} MiB`,
          },
        ]}
      />
      <p className="mt-3 text-ink-2">A provider administrator changes it.</p>
    </>
  );
}

function curl(): string {
  const path = `/api/businesses/${businessIdOf(providerMember)}/securitysettings`;
  return `curl "$TENANTRY_URL${path}" \\\n  -H "Authorization: Bearer $TENANTRY_TOKEN"`;
}
