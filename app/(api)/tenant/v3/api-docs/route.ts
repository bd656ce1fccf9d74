import { json } from '@/app/_server/json-answer';
import { mxOneDialect } from '@/app/_server/mx-one';
import { resource } from '@/app/_server/resource';
import { createMxOneDocument } from '@/lib/dialects/mx-one/openapi';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

let made: unknown;

/** Where Swagger tools look for it. Without sign-in, as the JSON interface's own: it holds no data. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  {
    async GET() {
      made ??= createMxOneDocument(packageJson.version);
      return json(made);
    },
  },
  mxOneDialect,
);
