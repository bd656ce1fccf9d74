import { partnerHref } from '@/components/partners/partner-address';
import { LinkButton } from '@/components/ui/link-button';
import { countNumbers } from '@/lib/numbering/intervals';
import { binDays, type Tenant } from '@/lib/tenants/model';
import { rangesOf } from '@/lib/tenants/telephony-profile';
import type { TenantActions } from '../actions/tenant-action';
import { DeleteTenantButton } from './delete-tenant-button';
import { NamedDeletion } from './named-deletion';
import { PurgeTenantButton } from './purge-tenant-button';

/** What cannot be taken back easily, last on the page. */
export function DangerSection({ tenant, actions }: { tenant: Tenant; actions: TenantActions }) {
  const { id, name, version, telephony } = tenant;
  const inBin = tenant.deletedAt !== null;
  if (tenant.isPartner && !inBin) return <PartnerDanger tenant={tenant} />;
  const ranges = telephony ? rangesOf(telephony).filter(({ kind }) => kind === 'directory') : [];
  const doomed = {
    id,
    name,
    version,
    numbers: ranges.reduce((sum, range) => sum + countNumbers(range), 0n).toString(),
    subscribers: telephony?.subscribers.length ?? 0,
  };
  return (
    <section aria-labelledby="danger" className="mt-10 border-t border-danger pt-4" data-print="hide">
      <h2 id="danger" className="text-section font-bold">
        {inBin ? 'Purge' : 'Delete'}
      </h2>
      <p className="max-w-prose pt-1 pb-3 text-ink-2">
        {inBin
          ? 'Removes the tenant for good. Its history stays in the audit log.'
          : `Moves the tenant to the bin, from where it can be restored for ${binDays} days. Its directory numbers, name and url become free at once; its access numbers go into quarantine.`}
      </p>
      {inBin ? (
        <PurgeTenantButton tenant={{ id, name }} actions={{ purge: actions.purge }} />
      ) : (
        <>
          <DeleteTenantButton
            tenant={doomed}
            actions={{ delete: actions.delete, undo: actions.undo }}
            days={binDays}
          />
          <NamedDeletion tenant={{ id, name, version }} action={actions.delete} />
        </>
      )}
    </section>
  );
}

/** A partner is deleted where it is asked what becomes of its tenants. */
function PartnerDanger({ tenant: { id, name } }: { tenant: Tenant }) {
  return (
    <section aria-labelledby="danger" className="mt-10 border-t border-danger pt-4" data-print="hide">
      <h2 id="danger" className="text-section font-bold">
        Delete
      </h2>
      <p className="max-w-prose pt-1 pb-3 text-ink-2">
        {name} is a partner. It is deleted on its page as a partner, where you say what becomes of its
        tenants.
      </p>
      <LinkButton href={`${partnerHref(id)}#delete`}>Open the partner</LinkButton>
    </section>
  );
}
