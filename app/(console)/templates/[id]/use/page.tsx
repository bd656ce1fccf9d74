import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { ComesAlong } from '@/components/templates/comes-along';
import { templateHref } from '@/components/templates/template-address';
import { UnusableNotice } from '@/components/templates/unusable-notice';
import { UseTemplateForm } from '@/components/templates/use/use-template-form';
import { curlCommand } from '@/components/tenants/curl-command';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { mayRun } from '@/lib/permissions';
import { listTelephonySystems } from '@/lib/telephony-systems/read-telephony-systems';
import { readTemplate } from '../../_read-template';
import { useTemplateAction } from './_actions';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Tenant from ${(await readTemplate((await params).id)).name} · Templates` };
}

export default async function UseTemplatePage({ params }: Props) {
  const actor = await requireActor();
  const template = await readTemplate((await params).id);
  const { id, name, latest, shown, placeholders, telephony, people } = template;
  return (
    <>
      <PageHeader
        title={`Create a tenant from ${name}`}
        breadcrumb={[
          { label: 'Templates', href: '/templates' },
          { label: name, href: templateHref(id) },
        ]}
        meta={`Version ${latest}. The plan is shown first; the tenant is inactive until it is activated.`}
      />
      {!mayRun(actor, 'template.use') ? (
        <NotForThisRole what="tenants" href={templateHref(id)} />
      ) : shown.unusable !== null ? (
        <UnusableNotice
          template={template}
          unusable={shown.unusable}
          mayRenew={mayRun(actor, 'template.add-version')}
        />
      ) : (
        <UseTemplateForm
          aside={<ComesAlong template={template} />}
          exampleCall={curlCommand({
            method: 'POST',
            path: `/templates/${id}/tenants`,
            body: exampleOf(placeholders),
          })}
          template={{
            id,
            name,
            version: latest,
            blocks: placeholders,
            telephony,
            people: people.length,
            systems: telephony ? await listSystems() : [],
          }}
          idempotencyKey={randomUUID()}
          action={useTemplateAction}
        />
      )}
    </>
  );
}

async function listSystems() {
  const systems = await read(listTelephonySystems, {});
  return systems.map(({ name, domains }) => ({ name, domains }));
}

/** The plan step shows the same call with what was typed. */
function exampleOf(blocks: readonly { number: string }[]) {
  return {
    name: 'Greene Services',
    ...(blocks[0] && { numberMap: { [blocks[0].number]: '4687300000' } }),
    administrator: { name: 'Ann Lee', email: 'ann.lee@greene.example' },
  };
}
