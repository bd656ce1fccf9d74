import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { renewHref, templateHref } from '@/components/templates/template-address';
import { TemplateTenantForm } from '@/components/templates/template-tenant-form';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { Tabs } from '@/components/ui/tabs';
import { mayRun } from '@/lib/permissions';
import { listTenantNames } from '../../../numbers/_list-tenant-names';
import { addVersionAction } from '../../_actions';
import { archiveCall } from '../../_api-calls';
import { ArchivePart } from '../../_archive-part';
import { readId } from '../../_read-id';
import { readTemplate } from '../../_read-template';
import { findSourceUrl } from './_find-source';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Renew ${(await readTemplate((await params).id)).name} · Templates` };
}

export default async function RenewTemplatePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const template = await readTemplate((await params).id);
  const { id, name, latest, version, versions } = template;
  const asked = await searchParams;
  const isArchive = asked.from === 'archive';
  const [newest] = versions;
  const path = `/templates/${id}/versions`;
  const body = { tenantId: newest?.sourceTenantId ?? '' };
  const same = { template: { id, name, version }, idempotencyKey: randomUUID() };
  return (
    <>
      <PageHeader
        title={`Renew ${name}`}
        breadcrumb={[
          { label: 'Templates', href: '/templates' },
          { label: name, href: templateHref(id) },
        ]}
        meta={`Version ${latest + 1} is made. The versions before it stay, and so do the tenants made from them until you bring them up.`}
      />
      {mayRun(actor, 'template.add-version') ? (
        <>
          <Tabs
            label="What it is made from"
            className="mb-5"
            items={[
              { label: 'From a tenant', href: renewHref(id), current: !isArchive },
              { label: 'From an archive', href: `${renewHref(id)}?from=archive`, current: isArchive },
            ]}
          />
          {isArchive ? (
            <ArchivePart
              importId={readId(asked.import)}
              template={same.template}
              action={addVersionAction}
              againHref={`${renewHref(id)}?from=archive`}
            />
          ) : (
            <TemplateTenantForm
              {...same}
              action={addVersionAction}
              given={{ tenant: await findSourceUrl(newest), name: '', description: '', note: '' }}
              tenants={await listTenantNames(await consoleContext())}
              cancelHref={templateHref(id)}
            />
          )}
          <div className="mt-8 max-w-form">
            <ApiCall
              code={
                isArchive
                  ? archiveCall(path, { note: 'New price list' })
                  : curlCommand({ method: 'POST', path, version, body })
              }
            />
          </div>
        </>
      ) : (
        <NotForThisRole what="templates" href={templateHref(id)} />
      )}
    </>
  );
}
