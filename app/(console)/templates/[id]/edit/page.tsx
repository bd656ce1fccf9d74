import type { Metadata } from 'next';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { EditTemplateForm } from '@/components/templates/edit-template-form';
import { templateHref } from '@/components/templates/template-address';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { mayRun } from '@/lib/permissions';
import { updateTemplateAction } from '../../_actions';
import { readTemplate } from '../../_read-template';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edit ${(await readTemplate((await params).id)).name} · Templates` };
}

export default async function EditTemplatePage({ params }: Props) {
  const actor = await requireActor();
  const { id, name, description, version } = await readTemplate((await params).id);
  return (
    <>
      <PageHeader
        title={`Edit ${name}`}
        breadcrumb={[
          { label: 'Templates', href: '/templates' },
          { label: name, href: templateHref(id) },
        ]}
        meta="What a template gives is never changed: take a new version instead."
      />
      {mayRun(actor, 'template.update') ? (
        <EditTemplateForm action={updateTemplateAction} template={{ id, name, description, version }} />
      ) : (
        <NotForThisRole what="templates" href={templateHref(id)} />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall
          code={curlCommand({
            method: 'PATCH',
            path: `/templates/${id}`,
            version,
            body: { name, description },
          })}
        />
      </div>
    </>
  );
}
