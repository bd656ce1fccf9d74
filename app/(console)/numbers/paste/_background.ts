import { setTimeout as sleep } from 'node:timers/promises';
import { logDefect } from '@/app/_server/log';
import type { Context } from '@/lib/context';
import { judgeSheet } from '@/lib/number-sheets/judge-sheet';
import type { NumberSheet } from '@/lib/number-sheets/model';
import { Problem } from '@/lib/problem';

const patienceMs = 1500;

/** Waits for work that is quick; what takes longer goes on by itself, and its page shows how far it is. */
export async function waitAWhile({ requestId }: Context, work: Promise<unknown>): Promise<void> {
  const noted = work.catch((error: unknown) => {
    if (!(error instanceof Problem)) logDefect(error, { requestId, door: 'console' });
    throw error;
  });
  await Promise.race([noted, sleep(patienceMs)]);
  noted.catch(() => undefined);
}

/** Judges a sheet that was read; a sheet that was judged before stays as it is. */
export async function judgeInBackground(context: Context, sheet: NumberSheet): Promise<void> {
  if (sheet.state === 'reading' && sheet.columns.length > 0)
    await waitAWhile(context, judgeSheet(context, sheet));
}
