import { consoleContext } from '@/app/_server/context';
import type { SystemChoice } from '@/components/tenants/form/form-scene';
import { readValues } from '@/components/tenants/form/values';
import { getDraft } from '@/lib/preferences/get-draft';
import { ask } from '@/lib/query';
import { listTelephonySystems } from '@/lib/telephony-systems/read-telephony-systems';
import { draftPlace } from './_draft-place';

/** What a tenant form chooses from, and what was typed into it last without being saved. */
export async function loadForm(tenantId: string) {
  const context = await consoleContext();
  const systems = await ask(context, listTelephonySystems, {});
  const draft = await ask(context, getDraft, draftPlace(tenantId));
  const kept = draft && readKept(draft.value);
  return {
    systems: systems.map(
      ({ name, servers, domains, featureLevels }): SystemChoice => ({
        name,
        servers,
        domains,
        featureLevels,
      }),
    ),
    draft: draft && kept ? { savedAt: draft.updatedAt, ...kept } : undefined,
  };
}

/** A draft is whatever the form was when it was kept; an older form may have had other members. */
function readKept(value: unknown) {
  if (typeof value !== 'object' || value === null || !('values' in value)) return undefined;
  const version = 'version' in value && typeof value.version === 'number' ? value.version : undefined;
  return { values: readValues(value.values), version };
}
