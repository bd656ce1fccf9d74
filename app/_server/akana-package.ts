import { readExportParts } from '@/lib/dialects/akana/export-switches';
import { findAkanaSettings } from '@/lib/dialects/akana/settings/model';
import { importPackageAtOnce } from '@/lib/packages/import-at-once';
import { mappingLimits } from '@/lib/packages/mapping/model';
import { Problem } from '@/lib/problem';
import { sayBytes } from '@/lib/wire/zip/refusals';
import { type AkanaCall, empty } from './akana';
import { getMember } from './akana-tenants';
import { archiveAnswer } from './archive-answer';
import { readInChild } from './read-in-child';
import { isForm, receiveForm } from './receive-form';
import { archiveFile, discardArchive } from './spool';

const archivePart = 'Package';
const mappingPart = 'MappingProperties';

/** POST /api/tenants/{FedmemberID}/packages: what the package says overwrites what is there; the report is kept. */
export async function importPackage(call: AkanaCall): Promise<Response> {
  const { id: tenantId } = await getMember(call, 'tenant.import-package');
  const { request, context } = call;
  requireForm(request);
  const most = await findMostBytes(call);
  if (Number(request.headers.get('content-length') ?? 0) > most + 1_048_576 + mappingLimits.bytes)
    throw tooLarge(most);
  const id = context.newId();
  try {
    const { file, beside, fields } = await receive(request, id);
    if (!file || fields.length > 0) throw wrongParts();
    if (file.bytes > most) throw tooLarge(most);
    await importPackageAtOnce(
      context,
      {
        id,
        tenantId,
        fileName: file.fileName || 'business-export.zip',
        bytes: file.bytes,
        mapping: beside ?? null,
      },
      { read: readInChild, fileOf: archiveFile, discard: discardArchive },
    );
  } finally {
    await discardArchive(id);
  }
  return empty();
}

/** A stray file is a wrong part; what else is wrong with the form stays what it is. */
async function receive(request: Request, id: string) {
  try {
    return await receiveForm(request, archivePart, id, {
      field: mappingPart,
      mostBytes: mappingLimits.bytes,
    });
  } catch (error) {
    if (error instanceof Problem && error.issues.some(({ code }) => code === 'unknown-member'))
      throw wrongParts();
    throw error;
  }
}

/** The setting is in MiB; the limit of every upload holds besides. */
async function findMostBytes({ context: { storage } }: AkanaCall): Promise<number> {
  const { maxUploadMegabytes } = await findAkanaSettings(storage.read.settings);
  return maxUploadMegabytes === null ? Number.POSITIVE_INFINITY : maxUploadMegabytes * 1_048_576;
}

/** GET …/package: the tenant as an archive, or the parts of it that the switches name. */
export async function exportPackage(call: AkanaCall): Promise<Response> {
  const { id } = await getMember(call, 'tenant.export');
  const parts = readExportParts([...call.url.searchParams], [...call.request.headers]);
  const { status, headers, body } = await archiveAnswer(call, id, { parts });
  headers.set('content-type', 'application/octet-stream');
  headers.set('content-disposition', 'attachment; filename="business-export.zip"');
  return new Response(body, { status, headers });
}

function requireForm(request: Request): void {
  if (isForm(request)) return;
  throw new Problem({
    kind: 'unsupported-media-type',
    code: 'content-type',
    message: `Send the package as multipart/form-data, in a part that is called ${archivePart}.`,
  });
}

function tooLarge(most: number): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'body-too-large',
    message: `The package is larger than the ${sayBytes(most)} that MaxFileSizeForUpload allows.`,
  });
}

/** A2 */
function wrongParts(): Problem {
  return new Problem({
    kind: 'unsupported-media-type',
    code: 'wrong-parts',
    message: `The form has a file called ${archivePart}, optionally one called ${mappingPart}, and nothing else.`,
  });
}
