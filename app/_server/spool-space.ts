import { statfs } from 'node:fs/promises';
import { Problem } from '@/lib/problem';
import { sayBytes } from '@/lib/wire/zip/refusals';

/** An archive is kept, and what is in it is staged, before either can go. */
const timesItsSize = 3;

/** Refuses an upload that could only end on a full disk. */
export async function refuseWithoutSpace(folder: string, bytes: number | undefined): Promise<void> {
  if (bytes === undefined) return;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes * timesItsSize) throw diskFull(bytes * timesItsSize);
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
}

export function diskFull(needed?: number): Problem {
  const room = needed === undefined ? 'Free space' : `Free ${sayBytes(needed)} there`;
  return new Problem({
    kind: 'busy',
    code: 'disk-full',
    message: `The disk of the server has no room for this archive. Nothing was kept. ${room}, then send it again.`,
    retryAfterSeconds: 60,
  });
}
