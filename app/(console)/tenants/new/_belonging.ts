import { findPageScope } from '@/app/_server/session';
import type { Belonging } from '@/components/tenants/form/belonging';
import type { PersonActor } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';

/** To whom a tenant will belong that is created at this address: in a scope that is settled. */
export async function readBelonging(
  actor: PersonActor,
  params: Record<string, string | string[] | undefined>,
): Promise<Belonging> {
  const scope = await findPageScope();
  const mayAppoint = mayRun(actor, 'partner.appoint');
  const isPartner = mayAppoint && params.partner === 'yes';
  if (scope) {
    return { kind: 'fixed', partner: { id: scope.partnerId, name: scope.name }, isPartner, mayAppoint };
  }
  const partnerName = typeof params.of === 'string' ? params.of.slice(0, 200) : '';
  return { kind: 'open', partnerName, isPartner, mayAppoint };
}
