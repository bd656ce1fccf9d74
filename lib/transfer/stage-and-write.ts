import { execute } from '../command';
import type { Context } from '../context';
import { withLock } from '../locks/with-lock';
import { writePackage } from '../packages/write-package';
import { applySteps, type ImportDeps } from './import-deps';
import type { ArchiveContent } from './model';
import type { TenantImport } from './store';
import { writeImport } from './write-import';

export interface Turn {
  id: string;
  /** What others see while they wait. */
  title: string;
  lockTimeout: number;
}

/** Waits for the lock, and works under it. */
export function takeTurn<Result>(
  context: Context,
  { id, title, lockTimeout }: Turn,
  { progress }: Pick<ImportDeps, 'progress'>,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  let isTold = false;
  return withLock(
    context,
    {
      holderId: id,
      title,
      lockTimeout,
      signal: progress?.signal,
      onWaiting({ holderName, holderTitle }, secondsLeft) {
        progress?.advance(lockTimeout - secondsLeft, lockTimeout);
        if (isTold) return;
        isTold = true;
        void progress?.wait(new Date(Date.parse(context.now()) + secondsLeft * 1000).toISOString());
        void progress?.line(
          `${holderName} is importing at the moment (${holderTitle}). Waiting for up to ${lockTimeout} s.`,
        );
      },
    },
    work,
  );
}

interface Staged {
  id: string;
  planDigest: string | null;
  /** Of a package: the tenant it goes into. */
  targetId: string | null;
}

/**
 * Reads the archive once, its heavy rows into batches that nobody sees, and makes them a tenant. Whatever goes wrong,
 * what was staged and nothing refers to is taken away again.
 */
export async function stageAndWrite(
  context: Context,
  { id, planDigest, targetId }: Staged,
  { read, fileOf, progress }: ImportDeps,
  signal: AbortSignal,
): Promise<TenantImport> {
  let content: ArchiveContent | undefined;
  try {
    await progress?.step(applySteps[1], 'bytes');
    content = await read(fileOf(id), {
      stage: true,
      onProgress: ({ bytes, totalBytes }) => progress?.advance(bytes, totalBytes),
      signal,
    });
    signal.throwIfAborted();
    await progress?.step(applySteps[2]);
    const write = targetId === null ? writeImport : writePackage;
    return await execute(context, write, { id, planDigest, content });
  } finally {
    if (content) await removeLoose(context, content);
  }
}

/**
 * Also of calling lists that were left out. Asked as a writer: a commit whose connection broke has come to its end, one
 * way or the other, before another writer has its turn. When it cannot be asked, the sweep takes them away later.
 */
async function removeLoose({ storage }: Context, { callingLists, history }: ArchiveContent): Promise<void> {
  const batches = [...callingLists.map(({ batch }) => batch), history.batch].filter(
    (batch) => batch !== null,
  );
  if (batches.length === 0) return;
  try {
    const referred = new Set(
      await storage.transact(({ callingLists }) => callingLists.listReferredBatches(batches)),
    );
    for (const batch of batches) if (!referred.has(batch)) await storage.records.remove(batch);
  } catch {
    // swept later
  }
}
