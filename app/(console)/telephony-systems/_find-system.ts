import { read } from '@/app/_server/context';
import { Problem } from '@/lib/problem';
import { getTelephonySystem } from '@/lib/telephony-systems/read-telephony-systems';

/** The system with what its tenants make of it; undefined when it is gone. */
export async function findSystem(id: string) {
  try {
    return await read(getTelephonySystem, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
}
