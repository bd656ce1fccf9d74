import { decodeMapping } from '@/lib/packages/mapping/decode-mapping';
import { mappingLimits } from '@/lib/packages/mapping/model';
import { invalid, Problem } from '@/lib/problem';
import { receiveForm, typeOf } from './receive-form';
import { receiveArchive } from './spool';

export interface ReceivedPackage {
  fileName: string;
  bytes: number;
  /** The text of the mapping properties; null where none came. */
  mapping: string | null;
}

/** The parts of a form that bring a package, as a door calls them. */
interface PartNames {
  package: string;
  mapping: string;
}

/** How far a mapping may be over what is taken, so that its own refusal says how much fits. */
const room = 1_000_000;

/**
 * Puts the package of a request into the spool under the id: a form with the archive and, where it has one, the mapping;
 * or the archive alone as body. Throws `unsupported-media-type` for anything else, and what receiving throws. What lies in
 * the spool then is for the caller to discard.
 */
export async function receivePackage(
  request: Request,
  id: string,
  names: PartNames,
): Promise<ReceivedPackage> {
  const type = typeOf(request);
  if (type === 'application/zip' || type === 'application/x-zip-compressed') {
    const length = request.headers.get('content-length');
    const { bytes } = await receiveArchive(id, request.body, length === null ? undefined : Number(length));
    return { fileName: '', bytes, mapping: null };
  }
  if (type !== 'multipart/form-data')
    throw new Problem({
      kind: 'unsupported-media-type',
      code: 'content-type',
      message: `Send multipart/form-data with the archive as “${names.package}”, or the archive as application/zip.`,
    });
  const small = { field: names.mapping, mostBytes: mappingLimits.bytes + room };
  const { fields, file, beside } = await receiveForm(request, names.package, id, small);
  const [stray] = fields[0] ?? [];
  if (stray !== undefined)
    throw invalid([{ path: stray, code: 'unknown-member', message: `“${stray}” is no part of a package.` }]);
  if (!file)
    throw invalid([
      { path: names.package, code: 'required', message: `Send the archive as the file “${names.package}”.` },
    ]);
  return { ...file, mapping: beside === undefined ? null : decodeMapping(beside) };
}
