import { openApiText } from '@/app/_server/openapi-text';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

/** The one address that answers without sign-in: it holds no data, and tools read it before they have a token. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ request }) {
    const { text, etag } = openApiText();
    if (request.headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers: { etag } });
    return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', etag } });
  },
});
