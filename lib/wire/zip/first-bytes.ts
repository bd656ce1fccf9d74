import type { Problem } from '../../problem';
import { signatures } from './layout';
import { archiveIssue, refusedArchive } from './refusals';

/** Refuses at once what cannot be an archive, by its first four bytes. */
export function refuseOtherThanZip(first: Buffer): void {
  if (first.length === 0) throw emptyArchive('The file is empty. Choose it again.');
  const signature = first.length < 4 ? 0 : first.readUInt32LE(0);
  if (signature === signatures.end) throw emptyArchive('The archive is empty.');
  if (signature !== signatures.local) throw notAnArchive();
}

export function emptyArchive(message: string): Problem {
  return refusedArchive(archiveIssue('', { code: 'archive-empty', message }));
}

export function notAnArchive(): Problem {
  const message = 'This is no ZIP file. Choose the file that an export of a tenant made.';
  return refusedArchive(archiveIssue('', { code: 'not-an-archive', message }));
}
