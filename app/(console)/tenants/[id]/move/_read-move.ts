import { consoleContext, read } from '@/app/_server/context';
import type { Receiving } from '@/components/partners/move-plan';
import { countBlocksOfTenants } from '@/lib/access-numbers/read-blocks';
import { countNumbers } from '@/lib/numbering/intervals';
import { getPartner } from '@/lib/partners/get-partner';
import { noUse, type PartnerUse } from '@/lib/partners/model';
import { ask } from '@/lib/query';
import type { Tenant } from '@/lib/tenants/model';
import { rangesOf } from '@/lib/tenants/telephony-profile';

/** The partners that would have more if the tenant came below `to`: those above it there and not above it now. */
export async function readReceiving(tenant: Tenant, to: string | undefined): Promise<Receiving[]> {
  if (to === undefined) return [];
  const above = new Set(tenant.partnerId === null ? [] : await listUp(tenant.partnerId));
  const receiving: Receiving[] = [];
  for (const id of await listUp(to)) {
    if (above.has(id)) continue;
    const { name, limits, use } = await ask(await consoleContext(), getPartner, { id });
    receiving.push({ id, name, limits, use });
  }
  return receiving;
}

/** The partner and those above it that the reader sees, nearest first. */
async function listUp(id: string): Promise<string[]> {
  const { path } = await read(getPartner, { id });
  return [id, ...path.map((above) => above.id).reverse()];
}

/** What a tenant brings along: its own, and as a partner what is below it. */
export async function readAmount({ id, isPartner, telephony }: Tenant): Promise<PartnerUse> {
  const below = isPartner ? (await read(getPartner, { id })).use : noUse;
  const { numbers } = await read(countBlocksOfTenants, { tenantIds: [id] });
  const ranges = telephony ? rangesOf(telephony).filter(({ kind }) => kind === 'directory') : [];
  const held = ranges.reduce((sum, range) => sum + countNumbers(range), 0n);
  return {
    tenants: below.tenants + 1,
    directoryNumbers: below.directoryNumbers + Number(held),
    accessNumbers: below.accessNumbers + numbers,
    licences: below.licences + (telephony?.subscribers.length ?? 0),
  };
}
