import type { CallingList } from '@/lib/calling-lists/model';
import type { UploadWishesInput } from '@/lib/calling-lists/upload-input';
import { type UploadTarget, uploadList } from '@/lib/calling-lists/upload-list';
import type { ExecuteOptions } from '@/lib/command';
import type { Context } from '@/lib/context';
import type { Job } from '@/lib/jobs/model';
import { logDefect } from './log';
import { readListInChild } from './read-list';
import { receiveList, refuseOtherThanList } from './receive-list';

interface Uploaded {
  request: Request;
  wishes: UploadWishesInput;
  target: UploadTarget;
}

/** Takes a calling list in and begins the job that reads it; the job goes on when nobody waits for it any more. */
export async function uploadCallingList(
  context: Context,
  { request, wishes, target }: Uploaded,
  options: ExecuteOptions = {},
): Promise<{ job: Job; list: Promise<CallingList> }> {
  refuseOtherThanList(request);
  const { file, bytes, discard } = await receiveList(request);
  try {
    const { requestId, door } = context;
    const { job, list } = await uploadList(
      context,
      {
        target,
        bytes,
        fileName: wishes.fileName,
        hasHead: wishes.head,
        keyColumn: wishes.keyColumn,
        read: readListInChild(file),
        onDefect: (error) => logDefect(error, { requestId, door, path: 'calling-list-upload' }),
      },
      options,
    );
    const settled = list.finally(discard);
    settled.catch(() => undefined); // whoever waits for it is told; the job keeps it for everybody else
    return { job, list: settled };
  } catch (error) {
    await discard();
    throw error;
  }
}
