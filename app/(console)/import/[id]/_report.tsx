import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { Link } from '@/components/scope/link';
import { SwitchTenantButton } from '@/components/tenants/actions/switch-tenant-button';
import { curlCommand } from '@/components/tenants/curl-command';
import { CheckList } from '@/components/transfer/check-list';
import { ItemTable } from '@/components/transfer/item-table';
import { reportSentence } from '@/components/transfer/plan-sentence';
import { ApiCall } from '@/components/ui/code-block';
import { countOf } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { getTenant } from '@/lib/tenants/get-tenant';
import type { Tenant } from '@/lib/tenants/model';
import type { PlanItem, PlanVerdict } from '@/lib/transfer/model';
import { listImportItems } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';
import { tenantActions } from '../../tenants/_tenant-actions';
import { checkAction } from '../_actions';
import { countChecks, listHandChecks } from './_checks';
import { Items } from './_items';
import { Mapping } from './_mapping';
import type { ImportPartProps } from './_part-props';

const leftOutShown = 50;

/** What became of an import: what was left out first, then what is to be looked at, then everything. */
export async function Report({ found, asked }: Pick<ImportPartProps, 'found' | 'asked'>) {
  const { id, counts, tenantId, jobId, targetId } = found;
  const actor = await requireActor();
  const tenant = tenantId === null ? undefined : await findTenant(tenantId);
  const leftOut = await listLeftOut(found);
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <Outcome found={found} tenant={tenant} maySwitch={mayRun(actor, 'tenant.activate')} />
        <p className="text-section font-bold">{reportSentence(counts)}</p>
        {jobId && (
          <p>
            <Link href={`/jobs/${jobId}`} className="link">
              The job with its steps and log
            </Link>
          </p>
        )}
      </div>
      {leftOut.items.length > 0 && (
        <section aria-labelledby="left-out" className="flex flex-col gap-3">
          <h2 id="left-out" className="text-section font-bold">
            {countOf(leftOut.total, 'item was', 'items were')} left out
          </h2>
          <ItemTable caption="What was left out" items={leftOut.items} isDone />
          {leftOut.total > leftOut.items.length && (
            <p className="text-ink-2">
              The first {leftOut.items.length} of them. The others stand below, by their verdict.
            </p>
          )}
        </section>
      )}
      {tenant && targetId === null && (
        <section aria-labelledby="checks" className="flex flex-col gap-3">
          <h2 id="checks" className="text-section font-bold">
            Check list
          </h2>
          <CheckList
            importId={id}
            counted={await countChecks(found)}
            byHand={await listHandChecks(found)}
            {...(mayRun(actor, 'import.check') && { action: checkAction })}
          />
        </section>
      )}
      <Mapping found={found} asked={asked} />
      <Items found={found} asked={asked} isDone />
      <ApiCall code={curlCommand({ method: 'GET', path: `/imports/${id}/items` })} />
    </div>
  );
}

interface OutcomeProps {
  found: TenantImport;
  tenant: Tenant | undefined;
  maySwitch: boolean;
}

function Outcome({ found: { tenantName, targetId }, tenant, maySwitch }: OutcomeProps) {
  if (!tenant || tenant.deletedAt) {
    return (
      <Notice
        title={
          targetId === null
            ? `${tenantName ?? 'The tenant'} was imported.`
            : `The package was imported into ${tenantName ?? 'the tenant'}.`
        }
      >
        {tenant ? 'It is in the bin by now.' : 'It is not here any more.'} This report stays.
      </Notice>
    );
  }
  const { id, name, status } = tenant;
  const offers = status === 'inactive' && maySwitch && targetId === null;
  return (
    <Notice
      title={
        <span className="flex flex-wrap items-center gap-x-3">
          <span>{targetId === null ? `${name} is here.` : `The package is in ${name}.`}</span>
          <Lamp state={status} />
        </span>
      }
      actions={
        <>
          <LinkButton href={`/tenants/${id}`} variant={offers ? 'secondary' : 'primary'}>
            Open {name}
          </LinkButton>
          {offers && (
            <SwitchTenantButton
              tenant={{ id, status }}
              actions={{
                activate: tenantActions.activate,
                deactivate: tenantActions.deactivate,
                undo: tenantActions.undo,
              }}
            />
          )}
        </>
      }
    >
      {targetId !== null
        ? 'Its history has the change, and can take back what it did to the settings of the tenant. Access numbers and calling lists stay.'
        : status === 'inactive'
          ? 'It is inactive: activate it now? Nobody can call until then.'
          : undefined}
    </Notice>
  );
}

async function findTenant(id: string): Promise<Tenant | undefined> {
  try {
    return await read(getTenant, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
}

const leftOutVerdicts = ['refuse', 'held', 'skip', 'quarantine'] as const satisfies PlanVerdict[];

async function listLeftOut({ id, counts }: TenantImport): Promise<{ items: PlanItem[]; total: number }> {
  const items: PlanItem[] = [];
  let total = 0;
  for (const verdict of leftOutVerdicts) {
    const here = counts[verdict] ?? 0;
    total += here;
    const room = leftOutShown - items.length;
    if (here > 0 && room > 0)
      items.push(...(await read(listImportItems, { id, verdict, limit: room })).items);
  }
  return { items, total };
}
