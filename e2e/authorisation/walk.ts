import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the build offers, so that nothing which is served can be missing here. */
export interface Offered {
  /** Such as `/tenants/[id]`. */
  pages: string[];
  routes: string[];
  actions: OfferedAction[];
}

export interface OfferedAction {
  id: string;
  /** Such as `app/(console)/people/_actions.ts#createPersonAction`. */
  name: string;
  /** A page that it can be posted to. */
  page: string;
}

export function readOffered(): Offered {
  const addresses = Object.entries(read<Record<string, string>>('app-path-routes-manifest.json'));
  const of = (kind: string) =>
    addresses
      .filter(([file, address]) => file.endsWith(`/${kind}`) && !madeByNext.test(address))
      .map(([, address]) => address)
      .sort();
  return {
    pages: of('page'),
    routes: of('route').filter((route) => !catchAll.test(route)),
    actions: actions(),
  };
}

/** Icons and error pages have no knowledge of anybody. */
const madeByNext = /^\/(_|icon|favicon|apple-icon|manifest)/;
/** What answers where nothing is. */
const catchAll = /\[\[\.\.\./;

interface References {
  node: Record<string, { filename?: string; exportedName?: string; workers: Record<string, unknown> }>;
}

function actions(): OfferedAction[] {
  return Object.entries(read<References>('server/server-reference-manifest.json').node)
    .map(([id, { filename = '', exportedName = '', workers }]) => ({
      id,
      name: `${filename}#${exportedName}`,
      page: pageOf(Object.keys(workers)[0] ?? ''),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `app/(console)/people/[id]/page` is `/people/[id]`. */
function pageOf(worker: string): string {
  const segments = worker.split('/').slice(1, -1);
  return `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join('/')}`;
}

function read<Content>(name: string): Content {
  const path = fileURLToPath(new URL(`../../.next/${name}`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}
