import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { DriftParts } from '@/components/templates/drift-parts';
import { driftHref, templateHref } from '@/components/templates/template-address';
import { curlCommand } from '@/components/tenants/curl-command';
import { Badge } from '@/components/ui/badge';
import { ApiCall } from '@/components/ui/code-block';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { type TemplatePart, templateParts } from '@/lib/templates/compare-parts';
import { getDrift } from '@/lib/templates/drift';
import { BringUpPart } from './_bring-up';

interface Props {
  params: Promise<{ id: string; tenantId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const readDrift = cache(async (templateId: string, tenantId: string) => {
  await requireActor();
  try {
    return await read(getDrift, { templateId, tenantId });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, tenantId } = await params;
  const { tenant, template } = await readDrift(id, tenantId);
  return { title: `${tenant.name} and ${template.name} · Templates` };
}

/** What differs between a tenant and the template that it was made from, and the way to bring it up. */
export default async function DriftPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, tenantId } = await params;
  const { use, template, tenant, parts } = await readDrift(id, tenantId);
  const asked = await searchParams;
  const mayChoose = mayRun(actor, 'template.bring-up') && !tenant.frozen;
  const chosen = readParts(asked.part);
  const isPlanned = asked.plan === 'yes' && mayChoose;
  const differing = parts.filter(({ state }) => state !== 'same');
  const behind = template.latest - use.templateVersion;
  const base = driftHref(id, tenantId);
  return (
    <>
      {asked.done === 'yes' && (
        <ToastOnArrival title={`${tenant.name} follows version ${use.templateVersion}`} />
      )}
      <PageHeader
        title={`${tenant.name} and ${template.name}`}
        breadcrumb={[
          { label: 'Templates', href: '/templates' },
          { label: template.name, href: templateHref(id) },
        ]}
        lamp={behind > 0 ? <Badge tone="lamp">{behind} behind</Badge> : undefined}
        meta={`${tenant.name} follows version ${use.templateVersion}; the newest is version ${template.latest}. Name, numbers and people are its own and are not compared.`}
        actions={<LinkButton href={`/tenants/${tenantId}`}>Open {tenant.name}</LinkButton>}
      />
      <div className="flex flex-col gap-8">
        {tenant.frozen && (
          <Notice tone="warning" title={`${tenant.name} is frozen.`}>
            It is on its way to another cluster, so nothing of it is changed.
          </Notice>
        )}
        {isPlanned && (
          <BringUpPart
            templateId={id}
            tenant={tenant}
            parts={chosen}
            backHref={base}
            latest={template.latest}
          />
        )}
        {differing.length === 0 && !isPlanned ? (
          <Notice title={`Nothing differs from version ${template.latest}.`}>
            {behind > 0 && mayChoose && (
              <LinkButton href={`${base}?plan=yes`}>
                Note that it follows version {template.latest}
              </LinkButton>
            )}
          </Notice>
        ) : (
          <section aria-labelledby="differences" className="flex flex-col gap-3">
            <h2 id="differences" className="text-section font-bold">
              {isPlanned ? 'Choose otherwise' : 'What differs'}
            </h2>
            <DriftParts
              key={chosen.join(' ')}
              action={base}
              parts={parts}
              chosen={
                isPlanned
                  ? chosen
                  : differing.filter(({ state }) => state === 'behind').map(({ part }) => part)
              }
              mayChoose={mayChoose}
              heads={['Here', `Version ${template.latest}`]}
            />
          </section>
        )}
        <ApiCall code={curlCommand({ method: 'GET', path: `/templates/${id}/tenants/${tenantId}/drift` })} />
      </div>
    </>
  );
}

function readParts(asked: string | string[] | undefined): TemplatePart[] {
  const named = typeof asked === 'string' ? [asked] : (asked ?? []);
  return templateParts.filter((part) => named.includes(part));
}
