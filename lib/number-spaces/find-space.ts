import { notFound } from '../problem';
import type { Stores } from '../stores';
import { accessSpace, type NumberSpace } from './model';

export const accessSpaceName = 'Access numbers';

/** A space by its id, or a telephony system by its name; throws `not-found`. */
export async function getSpace(
  { telephonySystems }: Pick<Stores, 'telephonySystems'>,
  wanted: string,
): Promise<{ id: NumberSpace; name: string }> {
  if (wanted === accessSpace) return { id: accessSpace, name: accessSpaceName };
  const system = (await telephonySystems.find(wanted)) ?? (await telephonySystems.findByName(wanted));
  if (!system) throw notFound('number space');
  return { id: system.id, name: system.name };
}
