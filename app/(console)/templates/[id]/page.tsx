import type { Metadata } from 'next';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { DeleteForm } from '@/components/form/delete-form';
import { PageHeader } from '@/components/frame/page-header';
import {
  newTenantHref,
  readTemplateTab,
  renewHref,
  templateHref,
  templateTabs,
  templateTabTitles,
} from '@/components/templates/template-address';
import { UnusableNotice } from '@/components/templates/unusable-notice';
import { UsableLamp } from '@/components/templates/usable-lamp';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Tabs } from '@/components/ui/tabs';
import { Time } from '@/components/ui/time';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { deleteTemplateAction } from '../_actions';
import { readTemplate } from '../_read-template';
import { TemplateTabContent } from './_tab-content';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { name } = await readTemplate((await params).id);
  const tab = readTemplateTab((await searchParams).tab);
  return { title: `${name}${tab === 'contents' ? '' : `, ${templateTabTitles[tab]}`} · Templates` };
}

const arrivals: Record<string, string> = {
  created: 'Template created',
  renewed: 'Version added',
  saved: 'Template saved',
};

export default async function TemplatePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const template = await readTemplate((await params).id);
  const asked = await searchParams;
  const { id, name, description, latest, updatedAt, version, shown, tenants, behind } = template;
  const tab = readTemplateTab(asked.tab);
  const [zone, now] = [await readTimeZone(), new Date().toISOString()];
  const arrival = typeof asked.done === 'string' ? arrivals[asked.done] : undefined;
  const mayRenew = mayRun(actor, 'template.add-version');
  return (
    <>
      {arrival && <ToastOnArrival title={arrival} />}
      <PageHeader
        title={name}
        breadcrumb={[{ label: 'Templates', href: '/templates' }]}
        lamp={<UsableLamp databaseVersion={shown.databaseVersion} unusable={shown.unusable} />}
        meta={
          <>
            <span>Version {latest}</span>
            <span>
              changed <Time at={updatedAt} zone={zone} now={now} />
            </span>
            {description && <span className="max-w-prose">{description}</span>}
          </>
        }
        actions={
          <>
            {mayRun(actor, 'template.update') && (
              <LinkButton href={`/templates/${id}/edit`} data-shortcut="e">
                Edit
              </LinkButton>
            )}
            {mayRenew && <LinkButton href={renewHref(id)}>New version</LinkButton>}
            {mayRun(actor, 'template.use') && shown.unusable === null && (
              <LinkButton href={newTenantHref(id)} variant="primary">
                Create tenant from template
              </LinkButton>
            )}
          </>
        }
      />
      {shown.unusable !== null && (
        <div className="mb-5">
          <UnusableNotice template={template} unusable={shown.unusable} mayRenew={mayRenew} />
        </div>
      )}
      <Tabs
        label="Parts of the template"
        className="mb-5"
        items={templateTabs.map((each) => ({
          label: templateTabTitles[each],
          href: templateHref(id, each === 'contents' ? {} : { tab: each }),
          current: each === tab,
          count: { contents: undefined, versions: template.versions.length, tenants }[each],
        }))}
      />
      <TemplateTabContent tab={tab} template={template} asked={asked} zone={zone} now={now} />
      <div className="mt-6">
        <ApiCall
          code={curlCommand({
            method: 'GET',
            path: tab === 'tenants' ? `/templates/${id}/tenants` : `/templates/${id}`,
          })}
        />
      </div>
      {mayRun(actor, 'template.delete') && (
        <section aria-labelledby="delete" className="mt-10 border-t border-line pt-4" data-print="hide">
          <h2 id="delete" className="text-section font-bold">
            Delete this template
          </h2>
          <p className="mt-1 mb-3 max-w-prose text-ink-2">
            {tenants === 0
              ? 'No tenant was made from it.'
              : `${countOf(tenants, 'tenant')} made from it stay as they are.`}
          </p>
          <DeleteForm
            action={deleteTemplateAction}
            thing={{ id, name, version }}
            consequences={[
              `${countOf(template.versions.length, 'version')} with ${countOf(template.placeholders.length, 'block')} of numbers ${template.versions.length === 1 ? 'goes' : 'go'} for good.`,
              tenants === 0
                ? 'No tenant was made from it.'
                : `${countOf(tenants, 'tenant')} made from it ${tenants === 1 ? 'stays as it is, and is' : 'stay as they are, and are'} no longer compared with it${behind > 0 ? `; ${behind} of them behind its newest version` : ''}.`,
            ]}
            confirmLabel="Delete template"
          />
        </section>
      )}
    </>
  );
}
