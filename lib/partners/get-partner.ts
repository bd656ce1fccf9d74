import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';
import type { PartnerDetail } from './model';

/** One partner outside the bin with its use of each limit and the partners above it. */
export const getPartner = query({
  name: 'partner.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }): Promise<PartnerDetail> {
    const partner = await stores.partners.findListed(id);
    if (!partner) throw notFound('partner');
    const [, ...above] = await stores.partners.listUp(id);
    const path = above.map((one) => ({ id: one.id, url: one.url, name: one.name })).reverse();
    return { ...partner, path };
  },
});
