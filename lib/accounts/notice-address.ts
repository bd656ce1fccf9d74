import { Preferences } from '../preferences/model';
import type { Stores } from '../stores';
import type { Person } from './model';

/** How mails about the own account are addressed: to whom, in which language, with times of which zone. */
export async function noticeAddress(
  { tenants, preferences }: Pick<Stores, 'tenants' | 'preferences'>,
  { id, email, name, tenantId }: Person,
) {
  const tenant = tenantId === null ? undefined : await tenants.find(tenantId);
  const own = Preferences.parse((await preferences.find(id)) ?? {});
  return {
    to: { address: email, name },
    language: tenant?.locale.language ?? null,
    personId: id,
    tenantId,
    timeZone: own.timeZone ?? (tenant?.locale.timeZone || 'UTC'),
  };
}
