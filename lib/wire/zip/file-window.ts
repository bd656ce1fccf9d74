import type { FileHandle } from 'node:fs/promises';
import { damaged } from './refusals';

const windowLength = 256 * 1024;

/** Reads pieces of a file. What lies just after the last piece is there already, so that many small ones cost few reads. */
export interface FileWindow {
  size: number;
  /** Exactly so many bytes; a file that ends before them is damaged. */
  read(position: number, length: number): Promise<Buffer>;
}

export function openWindow(handle: FileHandle, size: number): FileWindow {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return {
    size,
    async read(position, length) {
      if (position < 0 || position + length > size) throw damaged('The file ends in the middle of a record.');
      if (position < start || position + length > start + window.length) {
        start = position;
        window = await readExactly(
          handle,
          position,
          Math.min(Math.max(length, windowLength), size - position),
        );
      }
      return window.subarray(position - start, position - start + length);
    },
  };
}

async function readExactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) throw damaged('The file became shorter while it was read.');
    filled += bytesRead;
  }
  return bytes;
}
