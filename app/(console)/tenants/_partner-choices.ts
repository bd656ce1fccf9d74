import { read } from '@/app/_server/context';
import { listPartners } from '@/lib/partners/list-partners';
import { findPartnerNames } from './_partner-names';

/** As many as a select is still of use for; a tenant of another is found by typing its partner's name. */
const most = 100;

/** Partners to choose from by name, the chosen one among them if it is there. */
export async function readPartnerChoices(
  chosen: string | undefined,
): Promise<{ id: string; name: string }[]> {
  const { items } = await read(listPartners, { limit: most });
  const choices = items.map(({ id, name }) => ({ id, name }));
  if (chosen === undefined || choices.some(({ id }) => id === chosen)) return choices;
  const name = (await findPartnerNames([chosen])).get(chosen);
  return name === undefined ? choices : [...choices, { id: chosen, name }];
}
