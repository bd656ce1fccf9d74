import type { Stores } from '../../stores';
import type { Filter } from './filter/model';

/** The filter with the partners that it gives by number in the place of their numbers. */
export async function findPartners(stores: Pick<Stores, 'tenants'>, filter: Filter): Promise<Filter> {
  if (filter.kind === 'and' || filter.kind === 'or') {
    const parts: Filter[] = [];
    for (const part of filter.parts) parts.push(await findPartners(stores, part));
    return { kind: filter.kind, parts };
  }
  if (filter.kind !== 'partner') return filter;
  const { said, operator, number } = filter;
  const partner = await stores.tenants.findByNumber(number);
  // A number that nobody has is nobody's partner.
  if (!partner) return { said, kind: 'constant', holds: operator === '!=' };
  return { said, kind: 'text', column: 'partnerId', operator, text: partner.id };
}
