import { open } from 'node:fs/promises';
import { fromFdPromise } from 'yauzl';
import { checkTiling, type PlacedMember } from './check-tiling';
import { openWindow } from './file-window';
import { findDirectory } from './find-directory';
import type { ListedMember } from './listed-member';
import type { ArchiveLimits, ArchiveMember, OpenArchive } from './model';
import { readDirectory } from './read-directory';
import { readMember } from './read-member';
import { archiveTooLong, damaged } from './refusals';

/**
 * Opens a ZIP for reading. Its structure is checked before anything is unpacked (trust.md 2): end record, directory and
 * every member's header, in memory that does not grow with the file. Throws `malformed` and `too-large`; each issue names
 * the member. Folders are checked and left out of the list.
 */
export async function openArchive(file: string, limits: ArchiveLimits): Promise<OpenArchive> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > limits.archiveBytes) throw archiveTooLong(limits.archiveBytes, size);
    const window = openWindow(handle, size);
    const place = await findDirectory(window, limits);
    const listed = await readDirectory(window, place, limits);
    const placed = await checkTiling(window, listed, place.start);
    await compareWithLibrary(handle.fd, listed);
    const files = placed.filter(({ isFolder }) => !isFolder);
    const byPath = new Map(files.map((member) => [member.path, member]));
    return {
      members: files.map(({ path, packedBytes, bytes, crc32 }) => ({ path, packedBytes, bytes, crc32 })),
      read: (member) => readMember(handle, memberOf(byPath, member)),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A second reader, written by others, must see the same archive: where two could disagree, one could be deceived. */
async function compareWithLibrary(fd: number, listed: readonly ListedMember[]): Promise<void> {
  let index = 0;
  try {
    const zip = await fromFdPromise(fd, { autoClose: false, strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
      const member = listed[index];
      index += 1;
      const isSame =
        member !== undefined &&
        entry.fileName === member.path &&
        entry.compressedSize === member.packedBytes &&
        entry.uncompressedSize === member.bytes &&
        entry.crc32 === member.crc32 &&
        entry.compressionMethod === member.method &&
        entry.relativeOffsetOfLocalHeader === member.headerAt;
      if (!isSame) throw new Error('another list');
    }
    if (index !== listed.length) throw new Error('another list');
  } catch {
    throw damaged('Programs could disagree about what is in this archive.');
  }
}

function memberOf(byPath: Map<string, PlacedMember>, { path }: ArchiveMember): PlacedMember {
  const member = byPath.get(path);
  if (!member) throw new Error('This member is of another archive.');
  return member;
}
