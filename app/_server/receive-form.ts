import { once } from 'node:events';
import { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { Problem } from '@/lib/problem';
import { archiveTooLong } from '@/lib/wire/zip/refusals';
import { archiveLimits } from './archive-limits';
import { receiveArchive } from './spool';

/** What a form with an archive may hold. A number map is a field for each number. */
const limits = { files: 2, fields: 1020, parts: 1024, fieldSize: 8192, headerPairs: 20, headerSize: 8192 };

/** Everything that is not the file, with room for what stands between and around the parts. */
const fieldBytes = 16 * 1_048_576;

/** Milliseconds without a byte, and from the last byte to the end of reading. */
export const formTimes = { silence: 30_000, end: 5000 };

interface ReceivedForm {
  fields: [name: string, value: string][];
  /** The file, once it lies in the spool; undefined where the form has none. */
  file: { fileName: string; bytes: number } | undefined;
  /** The small file that may come along, as it came. */
  beside: Uint8Array | undefined;
}

/** A small file that may come along with the archive, and stays in memory. */
interface Beside {
  field: string;
  mostBytes: number;
}

export function isForm(request: Request): boolean {
  return typeOf(request) === 'multipart/form-data';
}

/**
 * Reads a `multipart/form-data` body as it comes: its one file, which is called `fileField`, goes to the spool under the
 * id. Throws `malformed`, `too-large` and `no-space`. Reading ends by our own clock, because the library tells nothing
 * of some broken bodies. What lies in the spool then is for the caller to discard.
 */
export async function receiveForm(
  request: Request,
  fileField: string,
  id: string,
  beside?: Beside,
): Promise<ReceivedForm> {
  const form: ReceivedForm = { fields: [], file: undefined, beside: undefined };
  const busboy = openBusboy(request, beside ? [fileField, beside.field] : [fileField]);
  let arriving: BusboyFileStream | undefined;
  let stored: Promise<void> = Promise.resolve();
  let noted: Promise<void> | undefined;
  const told = new Promise<never>((_, reject) => {
    busboy.on('error', (error) => reject(asProblem(error)));
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      busboy.on(limit, () => reject(malformed('The form has more fields or files than fit.')));
    busboy.on('field', (name, value, nameCut, valueCut) => {
      if (nameCut || valueCut) return reject(fieldTooLong(name));
      if (`${name}${value}`.includes('\uFFFD')) return reject(malformed('The form is not UTF-8.'));
      form.fields.push([String(name), value]);
    });
    busboy.on('file', (name, stream, fileName) => {
      stream.on('error', () => undefined); // told to whoever reads it
      if (beside && name === beside.field && !noted) {
        noted = readSmall(stream, beside).then((bytes) => {
          form.beside = bytes;
        });
        return void noted.catch(reject);
      }
      if (name !== fileField || arriving) return reject(strayFile(name, fileField));
      arriving = stream;
      stored = receiveArchive(id, stream).then(({ bytes }) => {
        form.file = { fileName: fileName ?? '', bytes };
      });
      stored.catch(reject);
    });
  });
  told.catch(() => undefined);
  const body = request.body as AsyncIterable<Uint8Array> | null;
  const source = Readable.from(body ?? []);
  source.on('error', () => undefined); // told to whoever reads it
  try {
    await Promise.race([feed(source, busboy), told]);
    await Promise.race([Promise.all([stored, noted]), told]);
    return form;
  } catch (error) {
    arriving?.destroy();
    await stored.catch(() => undefined);
    throw error;
  } finally {
    source.destroy();
    busboy.destroy();
  }
}

async function readSmall(stream: BusboyFileStream, { field, mostBytes }: Beside): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw fieldTooLong(field, mostBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Hands every byte on, each within its time, and waits until the last was understood. */
async function feed(source: AsyncIterable<Uint8Array>, busboy: BusboyInstance): Promise<void> {
  const most = archiveLimits().archiveBytes + fieldBytes;
  const pieces = source[Symbol.asyncIterator]();
  let bytes = 0;
  const finished = once(busboy, 'finish');
  finished.catch(() => undefined);
  for (;;) {
    const { done, value } = await within(formTimes.silence, pieces.next());
    if (done) break;
    bytes += value.byteLength;
    if (bytes > most) throw archiveTooLong(most);
    if (!busboy.write(value)) await within(formTimes.silence, once(busboy, 'drain'));
  }
  busboy.end();
  await within(formTimes.end, finished);
}

async function within<T>(milliseconds: number, waiting: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(malformed('The form broke off. Send it again.')), milliseconds);
    clock.unref();
  });
  try {
    return await Promise.race([waiting, over]);
  } catch (error) {
    throw asProblem(error);
  } finally {
    clearTimeout(clock);
  }
}

function openBusboy(request: Request, fileFields: readonly string[]): BusboyInstance {
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    const isPartAFile = (name?: string, type?: string, fileName?: string) =>
      fileName !== undefined || fileFields.includes(name ?? '') || type === 'application/octet-stream';
    return new Busboy({ headers, limits, isPartAFile });
  } catch {
    throw malformed('The form has no boundary in its Content-Type.');
  }
}

export function typeOf(request: Request): string {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : malformed('The form cannot be read to its end. Send it again.');
}

function strayFile(name: string | undefined, fileField: string): Problem {
  const message = `The form takes one file, which is called “${fileField}”.`;
  const issue = { path: name ?? '', code: 'unknown-member', message };
  return new Problem({ kind: 'malformed', code: 'malformed-form', message, issues: [issue] });
}

function fieldTooLong(name: string, most = limits.fieldSize): Problem {
  const message = `The field has more than ${most} bytes.`;
  const issue = { path: name, code: 'too-long', message };
  return new Problem({ kind: 'too-large', code: 'body-too-large', message, issues: [issue] });
}

function malformed(message: string): Problem {
  return new Problem({ kind: 'malformed', code: 'malformed-form', message });
}
