import { createHash } from 'node:crypto';
import type { CommandContext } from '../context';
import type { Tenant } from '../tenants/model';
import type { ArchiveContent, ImportChoices } from '../transfer/model';
import { surveyCluster } from '../transfer/survey-cluster';
import { requireSameLine } from './check-version';
import { mapEndpoints, rewriteEndpoints } from './mapping/map-endpoints';
import { packedNumberDefaults } from './plan-access-numbers';
import { type DrawnPackage, planPackage } from './plan-package';

interface Given {
  target: Tenant;
  choices: ImportChoices;
  mapping: string | null;
}

/**
 * What would become of a package in a tenant that is here. Throws `malformed` for a version that does not go into this
 * one, `invalid` for a mapping that cannot be.
 */
export async function drawPackage(
  context: Pick<CommandContext, 'stores' | 'now' | 'actor' | 'scope'>,
  content: ArchiveContent,
  { target, choices: chosen, mapping }: Given,
): Promise<DrawnPackage> {
  requireSameLine(content.manifest.platformVersion);
  const { stores, actor } = context;
  rewriteEndpoints(content.tenant.endpoints, mapping);
  const choices = { ...chosen, items: { ...packedNumberDefaults, ...chosen.items } };
  const meant = retarget(content, target);
  return planPackage(content, {
    target,
    meant,
    survey: await surveyCluster(context, meant, choices),
    ownLists: await stores.callingLists.listOfTenant(target.id),
    ownPeople: await stores.people.listOfTenant(target.id),
    endpoints: mapEndpoints(content.tenant.endpoints, mapping).endpoints,
    mappingDigest: mapping === null ? '' : createHash('sha256').update(mapping).digest('hex'),
    choices,
    actor,
    isScoped: context.scope !== null,
    breathe: () => stores.imports.giveWay(),
  });
}

/**
 * The archive as if it were the target's own, so that what is the target's already does not stand against it. Whom it
 * meets of the people is no question, because none comes in.
 */
function retarget(content: ArchiveContent, target: Tenant): ArchiveContent {
  const { id, url, name, number, status, partnerId } = target;
  const { telephony: packed } = content.tenant;
  const telephony =
    packed && target.telephony
      ? {
          ...packed,
          system: target.telephony.system,
          customerNumber: target.telephony.customerNumber,
        }
      : packed;
  return {
    ...content,
    people: [],
    tenant: { ...content.tenant, id, url, name, number, status, partnerId, telephony },
  };
}
