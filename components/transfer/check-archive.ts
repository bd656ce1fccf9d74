import { formatBytes } from '@/components/upload/format-bytes';

/** What can be told of a file before any of it is sent; undefined when nothing speaks against it. */
export async function complainOf(file: File, mostBytes: number): Promise<string | undefined> {
  const { name, size } = file;
  if (size > mostBytes)
    return `${name} has ${formatBytes(size)}; this server takes at most ${formatBytes(mostBytes)}. Whoever runs it can raise TENANTRY_MAX_ARCHIVE_BYTES.`;
  const start = await readStart(file);
  if (start === undefined) return `${name} cannot be read. A folder is no archive: choose the ZIP itself.`;
  if (size === 0) return `${name} is empty. Export the tenant again, or choose another file.`;
  if (!isZip(start))
    return `${name} is no ZIP file${sayInstead(start)}. Choose the archive that was exported.`;
  return undefined;
}

async function readStart(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, 4).arrayBuffer());
  } catch {
    return undefined;
  }
}

/** A ZIP begins with its first member, or with its end where it has none. */
function isZip([p, k, third, fourth]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

function sayInstead([first, second]: Uint8Array): string {
  if (first === 0x1f && second === 0x8b) return ' but gzip';
  if (first === 0x37 && second === 0x7a) return ' but 7z';
  if (first === 0x7b) return ' but JSON';
  return '';
}
