import { read } from '@/app/_server/context';
import type { SpaceChoice } from '@/components/number-spaces/space-form';
import { accessSpace } from '@/lib/number-spaces/model';
import { Problem } from '@/lib/problem';
import { listTelephonySystems } from '@/lib/telephony-systems/read-telephony-systems';

/** The number spaces there are: the provider's access numbers and every telephony system. */
export async function readSpaces(): Promise<SpaceChoice[]> {
  const systems = await read(listTelephonySystems, {});
  return [{ id: accessSpace, name: 'Access numbers' }, ...systems.map(({ id, name }) => ({ id, name }))];
}

/** What a question from the address is refused with, member by member; a defect goes on. */
export function errorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) throw error;
  if (error.issues.length === 0) return { '': error.message };
  return Object.fromEntries(error.issues.map(({ path, message }) => [path, message]));
}
