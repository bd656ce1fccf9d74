import { headers } from 'next/headers';
import { read } from '@/app/_server/context';
import { readScope } from '@/app/_server/scope';
import { listPartners } from '@/lib/partners/list-partners';

const mostShown = 200;

/** Whose subtrees a webhook can tell of, and what it tells of without a choice. */
export async function readPartnerChoices() {
  const scope = readScope(await headers());
  const { items } = await read(listPartners, { limit: mostShown });
  const partners = items.map(({ id, name }) => ({ id, name }));
  return { partners, everything: scope ? 'All tenants of the partner' : 'All tenants' };
}
