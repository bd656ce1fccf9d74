import { read } from '@/app/_server/context';
import { Problem } from '@/lib/problem';
import { getSmsAccount } from '@/lib/sms-accounts/read-sms-accounts';

/** The SMS account and how many blocks use it; undefined when it is gone. */
export async function findAccount(id: string) {
  try {
    return await read(getSmsAccount, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
}
