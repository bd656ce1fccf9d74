import { read } from '@/app/_server/context';
import { findPageScope, requireActor } from '@/app/_server/session';
import { RequestTable } from '@/components/transfer-requests/request-table';
import { LinkButton } from '@/components/ui/link-button';
import { mayRun } from '@/lib/permissions';
import { listTransferRequests } from '@/lib/transfer-requests/list-requests';
import { decideAction } from '../../transfer-requests/_actions';

const shown = 20;

/** What others ask of the tenant, and what it asks of others; nothing where nobody ever asked. */
export async function TransferRequests({ id, zone, now }: { id: string; zone: string; now: string }) {
  const actor = await requireActor();
  // Who asks whom for numbers may lie outside of a partner's scope.
  if ((await findPageScope()) || !mayRun(actor, 'transfer-request.list')) return null;
  const asked = await read(listTransferRequests, { holder: id, limit: shown });
  const asks = await read(listTransferRequests, { tenant: id, limit: shown });
  if (asked.total + asks.total === 0) return null;
  const decide = mayRun(actor, 'transfer-request.decide') ? decideAction : undefined;
  return (
    <section aria-labelledby="transfer-requests">
      <h2 id="transfer-requests" className="pb-2 text-section font-bold">
        Transfer requests
      </h2>
      {[
        { ...asked, caption: 'Numbers that others ask it for', href: `/transfer-requests?holder=${id}` },
        { ...asks, caption: 'Numbers that it asks others for', href: `/transfer-requests?tenant=${id}` },
      ]
        .filter(({ total }) => total > 0)
        .map(({ items, total, caption, href }) => (
          <div key={caption} className="pb-4">
            <h3 className="pb-1 font-medium">{caption}</h3>
            <RequestTable caption={caption} requests={items} zone={zone} now={now} decide={decide} />
            {total > items.length && (
              <LinkButton href={href} size="small" className="mt-2">
                Show all {total}
              </LinkButton>
            )}
          </div>
        ))}
    </section>
  );
}
