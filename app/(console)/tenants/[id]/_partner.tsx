import { findPageScope, requireActor } from '@/app/_server/session';
import { ActionButton } from '@/components/accounts/action-button';
import { partnerHref } from '@/components/partners/partner-address';
import { Link } from '@/components/scope/link';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { mayRun } from '@/lib/permissions';
import type { Tenant } from '@/lib/tenants/model';
import { appointAction } from '../../partners/_actions';
import { providerName } from '../../partners/_find-partner';
import { findPartnerNames } from '../_partner-names';

/** To whom a tenant belongs, whether others belong to it, and the way to change both. */
export async function PartnerPart({ tenant }: { tenant: Tenant }) {
  const actor = await requireActor();
  const scope = await findPageScope();
  const { id, name, version, partnerId, isPartner } = tenant;
  const isChangeable = tenant.deletedAt === null && tenant.frozen === null && scope?.partnerId !== id;
  return (
    <section className="pb-6">
      <h2 className="pb-2 text-section font-bold">Partner</h2>
      <DefinitionList
        items={[
          {
            term: 'Belongs to',
            value: <BelongsTo tenant={tenant} names={await findPartnerNames([partnerId])} />,
          },
          {
            term: 'Is a partner',
            value: isPartner ? (
              <Link href={partnerHref(id)} className="link">
                Yes: open its limits and tenants
              </Link>
            ) : (
              'No'
            ),
          },
        ]}
      />
      {isChangeable && (
        <div className="flex flex-wrap items-start gap-2 pt-3" data-print="hide">
          {mayRun(actor, 'tenant.assign-partner') && (
            <LinkButton href={`/tenants/${id}/move`}>Move to another partner</LinkButton>
          )}
          {!isPartner && mayRun(actor, 'partner.appoint') && (
            <ActionButton
              action={appointAction}
              fields={{ id, expectedVersion: version }}
              pendingText="Appointing…"
            >
              Appoint {name} as a partner
            </ActionButton>
          )}
        </div>
      )}
    </section>
  );
}

function BelongsTo({ tenant: { partnerId }, names }: { tenant: Tenant; names: ReadonlyMap<string, string> }) {
  if (partnerId === null) return `${providerName}, nobody in between`;
  const name = names.get(partnerId);
  if (name === undefined) return 'Above this scope';
  return (
    <Link href={partnerHref(partnerId)} className="link">
      {name}
    </Link>
  );
}
