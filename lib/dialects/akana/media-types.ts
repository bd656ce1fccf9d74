import { Problem } from '../../problem';

/** What the page of the import lists (domain.md 2.2); the `vnd.soa` types pin a version of the API and carry the same. */
const versions = ['71', '72', '80', '81'];

export const documentTypes: readonly string[] = [
  'application/json',
  'text/xml',
  ...versions.flatMap((version) => [
    `application/vnd.soa.v${version}+json`,
    `application/vnd.soa.v${version}+xml`,
  ]),
];

/** Newer pages of the same manual list it too, beside `text/xml`. */
export const documentTypesOfOthers: readonly string[] = [...documentTypes, 'application/xml'];

export const packageTypes: readonly string[] = ['application/octet-stream', ...documentTypes];

export function isXmlType(type: string): boolean {
  return type === 'text/xml' || type === 'application/xml' || type.endsWith('+xml');
}

interface Wanted {
  type: string;
  quality: number;
}

/**
 * The offered type that an Accept header likes best: by quality, then by how closely it was named, then in the order of
 * the offer. Without the header everything is welcome; undefined where nothing offered is.
 */
export function chooseType(accept: string | null, offered: readonly string[]): string | undefined {
  if (accept === null || accept.trim() === '') return offered[0];
  const wanted = accept.split(',').flatMap(readWanted);
  return offered
    .map((type, at) => ({ type, at, ...qualityOf(type, wanted) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || b.closeness - a.closeness || a.at - b.at)[0]?.type;
}

/** The same, or the refusal that the page ties to it: 404, not 406 (A4). */
export function requireType(accept: string | null, offered: readonly string[]): string {
  const type = chooseType(accept, offered);
  if (type !== undefined) return type;
  throw new Problem({
    kind: 'not-found',
    code: 'not-acceptable',
    message: `Nothing is offered in the form that Accept asks for. There is: ${offered.join(', ')}.`,
  });
}

/** Of several entries that fit a type, the closest one says how much it is liked (RFC 9110, 12.5.1). */
function qualityOf(type: string, wanted: readonly Wanted[]): { quality: number; closeness: number } {
  const [family = ''] = type.split('/');
  for (const [name, closeness] of [
    [type, 2],
    [`${family}/*`, 1],
    ['*/*', 0],
  ] as const) {
    const found = wanted.find((each) => each.type === name);
    if (found) return { quality: found.quality, closeness };
  }
  return { quality: 0, closeness: 0 };
}

function readWanted(entry: string): Wanted[] {
  const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  if (!/^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/.test(type)) return [];
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  if (!/^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality)) return [];
  return [{ type, quality: Number(quality) }];
}
