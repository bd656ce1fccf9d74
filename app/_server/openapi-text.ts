import { createHash } from 'node:crypto';
import { createOpenApiDocument, type OpenApiDocument } from '@/lib/openapi/document';
import packageJson from '@/package.json';

let made: { document: OpenApiDocument; text: string; etag: string } | undefined;

/** The description of the JSON interface; made on first use and then kept, because only a new version changes it. */
export function openApiText() {
  made ??= make();
  return made;
}

function make() {
  const document = createOpenApiDocument(packageJson.version);
  const text = JSON.stringify(document);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`;
  return { document, text, etag };
}
