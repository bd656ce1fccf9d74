import { randomUUID } from 'node:crypto';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { TemplateTenantForm } from '@/components/templates/template-tenant-form';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { Tabs } from '@/components/ui/tabs';
import { mayRun } from '@/lib/permissions';
import { listTenantNames } from '../../numbers/_list-tenant-names';
import { readTenant } from '../../tenants/[id]/_read-tenant';
import { createTemplateAction } from '../_actions';
import { archiveCall } from '../_api-calls';
import { ArchivePart } from '../_archive-part';
import { readId } from '../_read-id';

export const metadata = { title: 'New template · Templates' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewTemplatePage({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = await searchParams;
  const isArchive = asked.from === 'archive';
  const id = readId(asked.tenant);
  const tenant = id === undefined ? undefined : await readTenant(id);
  const body = { name: 'Branch office', tenantId: tenant?.id ?? '<id of a tenant>' };
  return (
    <>
      <PageHeader
        title={tenant ? `Save ${tenant.name} as a template` : 'New template'}
        breadcrumb={[{ label: 'Templates', href: '/templates' }]}
        meta="A template holds settings, telephony and numbers. Calling lists and history stay behind."
      />
      {mayRun(actor, 'template.create') ? (
        <>
          <Tabs
            label="What it is made from"
            className="mb-5"
            items={[
              { label: 'From a tenant', href: '/templates/new', current: !isArchive },
              { label: 'From an archive', href: '/templates/new?from=archive', current: isArchive },
            ]}
          />
          {isArchive ? (
            <ArchivePart
              importId={readId(asked.import)}
              action={createTemplateAction}
              againHref="/templates/new?from=archive"
            />
          ) : (
            <TemplateTenantForm
              action={createTemplateAction}
              given={{ tenant: tenant?.url ?? '', name: tenant?.name ?? '', description: '', note: '' }}
              tenants={await listTenantNames(await consoleContext())}
              idempotencyKey={randomUUID()}
              cancelHref={tenant ? `/tenants/${tenant.id}` : '/templates'}
            />
          )}
          <div className="mt-8 max-w-form">
            <ApiCall
              code={
                isArchive
                  ? archiveCall('/templates', { name: 'Branch office' })
                  : curlCommand({ method: 'POST', path: '/templates', body })
              }
            />
          </div>
        </>
      ) : (
        <NotForThisRole what="templates" href="/templates" />
      )}
    </>
  );
}
