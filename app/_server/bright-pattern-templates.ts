import { ImportAddress } from '@/lib/dialects/bright-pattern/import-address';
import {
  namedAsSent,
  readFormFields,
  SelfServiceDocument,
  SelfServiceForm,
  toTemplateDraft,
} from '@/lib/dialects/bright-pattern/self-service';
import { parseInput } from '@/lib/parse-input';
import { requireFullAccess, requirePermission } from '@/lib/permissions';
import { invalid, Problem } from '@/lib/problem';
import { type ArchiveTemplate, createFromArchive } from '@/lib/templates/create-from-archive';
import { TenantDraft } from '@/lib/tenants/model';
import { lengthOf, requireZip } from './bright-pattern-import';
import { empty, requireNoParameters } from './bright-pattern-tenants';
import type { Call } from './endpoint';
import { fetchTemplate } from './fetch-template';
import { readInChild } from './read-in-child';
import { readAddress } from './read-request';
import { isForm, receiveForm, typeOf } from './receive-form';
import { archiveFile, discardArchive, receiveArchive } from './spool';

type Template = Omit<ArchiveTemplate, 'id' | 'url'>;

/** Brings the template into the spool under the id, and says what is to be made of it. */
type Receive = (call: Call, id: string) => Promise<Template>;

/** POST: the same address takes JSON that names a template, and a form that holds one. */
export function createBySelfService(call: Call): Promise<Response> {
  return create(call, async (_, id) => {
    requireNoParameters(call);
    const type = typeOf(call.request);
    if (isForm(call.request)) return fromForm(call, id);
    if (/^application\/(json|[a-z0-9.+-]+\+json)$/.test(type)) return fromJson(call, id);
    throw new Problem({
      kind: 'unsupported-media-type',
      code: 'content-type',
      message: 'Send application/JSON with a templateUrl, or multipart/form-data with the template in it.',
    });
  });
}

/** PUT: the body is the template, and everything else is made by the system. */
export function createByStream(call: Call): Promise<Response> {
  return create(call, async ({ request, url }, id) => {
    requireZip(request);
    const { lockTimeout } = parseInput(ImportAddress, readAddress(url));
    const { bytes } = await receiveArchive(id, request.body, lengthOf(request));
    return { fileName: 'configapi.zip', bytes, draft: null, lockTimeout };
  });
}

/** Whatever comes of it, nothing stays in the spool. */
async function create(call: Call, receive: Receive): Promise<Response> {
  const { context, params } = call;
  requirePermission(context.actor, 'template.use');
  requireFullAccess(context.actor, 'template.use');
  const id = context.newId();
  const url = readTenantUrl(params.url);
  try {
    const template = await receive(call, id);
    const deps = { read: readInChild, fileOf: archiveFile, discard: discardArchive };
    await namedAsSent(() => createFromArchive(context, { ...template, id, url }, deps));
  } finally {
    await discardArchive(id);
  }
  return empty();
}

/** Letter case tells no urls apart. Judged before anything is fetched or received for it. */
function readTenantUrl(sent = ''): string {
  const url = sent.toLowerCase();
  parseInput(TenantDraft.pick({ url: true }), { url });
  return url;
}

async function fromJson({ request, body }: Call, id: string): Promise<Template> {
  const document = parseInput(SelfServiceDocument, await body());
  const { bytes } = await fetchTemplate(id, document.templateUrl, { signal: request.signal });
  const fileName = `Template from ${new URL(document.templateUrl).host}`;
  return { fileName, bytes, ...toTemplateDraft(document) };
}

async function fromForm({ request }: Call, id: string): Promise<Template> {
  const { fields, file } = await receiveForm(request, 'template', id);
  const document = parseInput(SelfServiceForm, readFormFields(fields));
  if (file) return { ...file, ...toTemplateDraft(document) };
  throw invalid([{ path: 'template', code: 'required', message: 'Send the template’s ZIP as a file.' }]);
}
