import { statfs } from 'node:fs/promises';
import { Problem } from '@/lib/problem';
import { sayBytes } from '@/lib/wire/zip/refusals';

/** What comes in is kept, and what is in it is staged, before either can go. */
const timesItsSize = 3;

/** Refuses an upload that could only end on a full disk: `no-space`. */
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
    kind: 'no-space',
    code: 'disk-full',
    message: `The disk of the server has no room for this file. Nothing of it was kept. ${room}, then try again.`,
    retryAfterSeconds: 60,
  });
}
