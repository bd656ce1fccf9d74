import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { portalHref } from '@/components/portal/portal-href';
import { AskForm } from '@/components/support-access/ask-form';
import { OwnRequests } from '@/components/support-access/own-requests';
import { mayRun } from '@/lib/permissions';
import { listSupportRequests } from '@/lib/support-access/read-requests';
import type { Tenant } from '@/lib/tenants/model';
import { askForAccessAction, endAccessAction, withdrawRequestAction } from './_support-actions';

const shown = 50;

/** The way into the tenant's own console, by leave of its people. */
export async function SupportAccess({ tenant, zone, now }: { tenant: Tenant; zone: string; now: string }) {
  const actor = await requireActor();
  const { newId } = await consoleContext();
  const { id, name, url } = tenant;
  const requests = await read(listSupportRequests, { tenant: id, limit: shown });
  const open = requests.filter(({ state }) => state === 'asked' || state === 'granted');
  const mayAsk = tenant.frozen === null && mayRun(actor, 'support-request.create');
  const isAsking = open.some(({ personId }) => personId === actor.personId);
  if (tenant.deletedAt !== null || (!mayAsk && open.length === 0)) return null;
  return (
    <section aria-labelledby="support-access" className="mt-8 flex flex-col gap-2">
      <h2 id="support-access" className="text-section font-bold">
        Support access
      </h2>
      <p className="max-w-prose text-ink-2">
        What the people of {name} see in their own console is theirs. They can let you look, read-only and for
        a time.
      </p>
      {open.length > 0 && (
        <OwnRequests
          requests={open}
          personId={actor.personId}
          portalHref={portalHref(url)}
          zone={zone}
          now={now}
          withdraw={mayAsk ? withdrawRequestAction : undefined}
          end={mayRun(actor, 'support-request.end') ? endAccessAction : undefined}
        />
      )}
      {mayAsk && !isAsking && (
        <AskForm tenant={{ id, name }} idempotencyKey={newId()} action={askForAccessAction} />
      )}
    </section>
  );
}
