import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { templateHref } from '@/components/templates/template-address';
import { SwitchTenantButton } from '@/components/tenants/actions/switch-tenant-button';
import { curlCommand } from '@/components/tenants/curl-command';
import { ItemTable } from '@/components/transfer/item-table';
import { reportSentence } from '@/components/transfer/plan-sentence';
import { ApiCall } from '@/components/ui/code-block';
import { Lamp } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { getTenant } from '@/lib/tenants/get-tenant';
import { getImport, listImportItems } from '@/lib/transfer/read-imports';
import { tenantActions } from '../../../../tenants/_tenant-actions';
import { readTemplate } from '../../../_read-template';
import { InvitedPeople } from './_invited-people';

interface Props {
  params: Promise<{ id: string; importId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenantName } = await findMade(await params);
  return { title: `${tenantName ?? 'Tenant'}, created · Templates` };
}

const shownItems = 200;

/** What became of a tenant that was made from a template. */
export default async function MadePage({ params }: Props) {
  const actor = await requireActor();
  const { id, importId } = await params;
  const template = await readTemplate(id);
  const { tenantId, tenantName, counts, templateVersion } = await findMade({ id, importId });
  const tenant =
    tenantId === null ? undefined : await findOr(undefined, () => read(getTenant, { id: tenantId }));
  const { items, total } = await read(listImportItems, { id: importId, limit: shownItems });
  const offers = tenant?.status === 'inactive' && mayRun(actor, 'tenant.activate');
  return (
    <>
      <PageHeader
        title={`${tenant?.name ?? tenantName ?? 'The tenant'} is created`}
        breadcrumb={[
          { label: 'Templates', href: '/templates' },
          { label: template.name, href: templateHref(id) },
        ]}
        meta={`From version ${templateVersion ?? template.latest} of ${template.name}.`}
      />
      <div className="flex flex-col gap-8">
        {!tenant || tenant.deletedAt !== null ? (
          <Notice title={tenant ? 'It is in the bin by now.' : 'It is not here any more.'}>
            This report stays.
          </Notice>
        ) : (
          <Notice
            title={
              <span className="flex flex-wrap items-center gap-x-3">
                <span>{tenant.name}</span> <Lamp state={tenant.status} />
              </span>
            }
            actions={
              <>
                <LinkButton href={`/tenants/${tenant.id}`} variant="primary">
                  Open {tenant.name}
                </LinkButton>
                {offers && (
                  <SwitchTenantButton
                    tenant={{ id: tenant.id, status: tenant.status }}
                    actions={{
                      activate: tenantActions.activate,
                      deactivate: tenantActions.deactivate,
                      undo: tenantActions.undo,
                    }}
                    variant="secondary"
                  />
                )}
                <LinkButton href={`/import/${importId}`}>Report</LinkButton>
              </>
            }
          >
            {tenant.status === 'inactive'
              ? 'Nobody can call until it is active. Its administrator activates it from the invitation, or activate it here.'
              : 'It is active.'}
          </Notice>
        )}
        {tenant && tenant.deletedAt === null && (
          <InvitedPeople tenant={tenant} zone={await readTimeZone()} now={new Date().toISOString()} />
        )}
        <section aria-labelledby="items" className="flex flex-col gap-3">
          <h2 id="items" className="text-section font-bold">
            What was done
          </h2>
          <p>{reportSentence(counts)}</p>
          <ItemTable caption="What became of every item" items={items} isDone />
          {total > items.length && (
            <p className="text-ink-2">The first {items.length} of them. The report has all of it.</p>
          )}
        </section>
        <ApiCall code={curlCommand({ method: 'GET', path: `/imports/${importId}` })} />
      </div>
    </>
  );
}

async function findMade({ id, importId }: { id: string; importId: string }) {
  await requireActor();
  const found = await findOr(undefined, () => read(getImport, { id: importId }));
  if (found?.templateId !== id) notFound();
  return found;
}

async function findOr<Found, Other>(other: Other, find: () => Promise<Found>): Promise<Found | Other> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return other;
    throw error;
  }
}
