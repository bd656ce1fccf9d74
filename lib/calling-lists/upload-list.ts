import { type ExecuteOptions, execute } from '../command';
import type { Context } from '../context';
import type { Job } from '../jobs/model';
import { runJob } from '../jobs/run-job';
import { startJob } from '../jobs/start-job';
import { Problem } from '../problem';
import type { CallingList } from './model';
import type { ReadingUpload, UploadWishes } from './read-upload';
import { createCallingList, replaceRecords, type UploadedRecords } from './save-list';

/** Reads what was uploaded into a batch, wherever that is done. */
export type UploadReader = (
  reading: Pick<ReadingUpload, 'hasHead' | 'keyColumn' | 'batch' | 'onProgress' | 'signal'>,
) => Promise<UploadedRecords>;

/** A new list of a tenant, or other records for one that is there. */
export type UploadTarget =
  | { kind: 'new'; tenantId: string; tenantName: string; name: string }
  | { kind: 'replace'; list: CallingList; expectedVersion: number | undefined };

export interface ListUpload extends UploadWishes {
  target: UploadTarget;
  fileName: string;
  /** Of the file. */
  bytes: number;
  read: UploadReader;
  onDefect?(error: unknown): void;
}

const [reading, placing] = ['Read the records', 'Put the list in its place'];

/** The job of an upload whose bytes have arrived; `list` comes when it is done, or what it failed of. */
export async function uploadList(
  context: Context,
  upload: ListUpload,
  options: ExecuteOptions = {},
): Promise<{ job: Job; list: Promise<CallingList> }> {
  const { target, fileName, bytes, hasHead, keyColumn } = upload;
  const { name, tenantId } = target.kind === 'new' ? target : target.list;
  const job = await startJob(
    context,
    {
      kind: 'calling-list-upload',
      title: target.kind === 'new' ? `${name} for ${target.tenantName}` : `Other records for ${name}`,
      tenantId,
      steps: [reading, placing],
      input: { name, fileName, bytes, hasHead, keyColumn: keyColumn ?? null },
    },
    options,
  );
  return { job, list: work(context, job, upload, options) };
}

async function work(
  context: Context,
  job: Job,
  upload: ListUpload,
  { reason }: ExecuteOptions,
): Promise<CallingList> {
  let made: CallingList | undefined;
  let failure: unknown;
  await runJob(
    context,
    job,
    async (progress) => {
      const { hasHead, keyColumn, bytes } = upload;
      const batch = context.newId();
      try {
        await progress.step(reading, 'bytes');
        const uploaded = await upload.read({
          hasHead,
          keyColumn,
          batch,
          onProgress: (read) => progress.advance(read.bytes, bytes),
          signal: progress.signal,
        });
        progress.signal.throwIfAborted();
        await progress.step(placing);
        const list = await place(context, upload.target, { uploaded, reason });
        made = list;
        const href = `/tenants/${list.tenantId}/calling-lists/${list.id}`;
        return { summary: `${list.name} has ${list.records} records.`, unit: 'records', href };
      } catch (error) {
        failure = error;
        await context.storage.records.remove(batch);
        if (error instanceof Problem) for (const { message } of error.issues) await progress.line(message);
        throw error;
      }
    },
    upload.onDefect,
  );
  if (made) return made;
  throw failure ?? (await whyNot(context, job));
}

function place(
  context: Context,
  target: UploadTarget,
  { uploaded, reason }: { uploaded: UploadedRecords; reason: string | undefined },
): Promise<CallingList> {
  if (target.kind === 'new') {
    const { tenantId, name } = target;
    return execute(context, createCallingList, { tenantId, name, uploaded }, { reason });
  }
  const { list, expectedVersion } = target;
  return execute(context, replaceRecords, { id: list.id, expectedVersion, uploaded }, { reason });
}

/** The job was over before it began: somebody sent the same request again, or cancelled it. */
async function whyNot({ storage }: Context, { id }: Job): Promise<unknown> {
  const job = await storage.read.jobs.find(id);
  const listId = job?.result?.href?.split('/').at(-1);
  const list = listId && (await storage.read.callingLists.find(listId));
  const message = list
    ? `This was uploaded already: ${list.name} is there.`
    : 'This upload was begun already. See its job for what became of it.';
  return new Problem({ kind: 'conflict', code: 'upload-repeated', message });
}
