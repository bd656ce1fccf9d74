import { read } from '@/app/_server/context';
import { Problem } from '@/lib/problem';
import { getTrunk } from '@/lib/trunks/read-trunks';

/** The trunk and how many blocks use it; undefined when it is gone. */
export async function findTrunk(id: string) {
  try {
    return await read(getTrunk, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
}
