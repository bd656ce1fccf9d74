import { invalid } from '../../problem';
import type { Stores } from '../../stores';

/** The id of the partner that a request names by its number; null for none. Throws `invalid` for one that is not there. */
export async function findPartner(
  { tenants }: Pick<Stores, 'tenants'>,
  number: number | null,
): Promise<string | null> {
  if (number === null) return null;
  const named = await tenants.findByNumber(number);
  const partner = named && (await tenants.find(named.id));
  if (partner?.isPartner && partner.deletedAt === null) return partner.id;
  throw invalid([
    {
      path: 'partner',
      code: 'unknown-partner',
      message: `There is no partner ${number}. Send the tenant id of one.`,
    },
  ]);
}
