import { query } from '../query';
import { PartnerListInput } from './input';
import type { ListedPartner } from './model';

/** What `parent` says for the topmost partners that the reader sees. */
export const topmost = 'none';

/** One page of partners by name, of all levels or of one. */
export const listPartners = query({
  name: 'partner.list',
  input: PartnerListInput,
  run({ stores }, { q, parent, limit, after }): Promise<{ items: ListedPartner[]; next: string | null }> {
    const level = parent === undefined ? {} : { parent: parent === topmost ? null : parent };
    return stores.partners.list({ q: q || undefined, ...level }, { limit, after });
  },
});
