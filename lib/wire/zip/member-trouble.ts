import { flags, methods } from './layout';
import type { ListedMember } from './listed-member';
import type { ArchiveLimits } from './model';
import { exportAgain, sayBytes } from './refusals';

/** No deflated data unpacks to more; what claims it lies. */
const steepestDeflate = 1032;
const types = { file: 0o100000, folder: 0o040000, mask: 0o170000, setId: 0o006000 };
const dosFolder = 0x10;

/** Why a member is refused for what it is, whatever its name; undefined for a good one. */
export function memberTrouble(
  member: ListedMember,
  limits: ArchiveLimits,
): { code: string; message: string } | undefined {
  if ((member.flags & flags.encrypted) !== 0) {
    return { code: 'archive-encrypted', message: 'is encrypted. Make the archive without a password.' };
  }
  if ((member.flags & ~flags.known) !== 0 || !Object.values<number>(methods).includes(member.method)) {
    const message = 'is packed in a way that is not read. Make the archive as a plain ZIP (deflate).';
    return { code: 'archive-method', message };
  }
  return typeTrouble(member) ?? sizeTrouble(member, limits);
}

function typeTrouble({ attributes, isFolder, bytes }: ListedMember) {
  const mode = attributes >>> 16;
  const type = mode & types.mask;
  if ((type !== 0 && type !== types.file && type !== types.folder) || (mode & types.setId) !== 0) {
    const message =
      'is a link, a device or a program with special rights. An archive holds plain files only.';
    return { code: 'archive-link', message };
  }
  const saysFolder = type === types.folder || (type === 0 && (attributes & dosFolder) !== 0);
  const saysFile = type === types.file;
  if ((isFolder && (saysFile || bytes > 0)) || (!isFolder && saysFolder)) {
    return {
      code: 'archive-damaged',
      message: `is a file by one word and a folder by another. ${exportAgain}`,
    };
  }
  return undefined;
}

function sizeTrouble({ method, bytes, packedBytes, isFolder }: ListedMember, limits: ArchiveLimits) {
  const lies = { code: 'archive-damaged', message: `cannot have the size that it claims. ${exportAgain}` };
  if (method === methods.stored) return bytes === packedBytes ? undefined : lies;
  if (packedBytes < 2 || packedBytes > bytes + bytes / 64 + 1024) return lies;
  if (isFolder ? packedBytes > 2 : bytes > packedBytes * steepestDeflate) return lies;
  if (bytes <= limits.ratioFrom || bytes <= packedBytes * limits.ratio) return undefined;
  const message = `unpacks from ${sayBytes(packedBytes)} to ${sayBytes(bytes)}, more than ${limits.ratio} times its size. What a tenant exports does not.`;
  return { code: 'archive-ratio', message };
}
