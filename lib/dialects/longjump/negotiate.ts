import { malformed, unsupported } from './trouble';

/** The two forms of every document of this door. */
export type Format = 'xml' | 'json';

/** L9: XML, unless the address says otherwise, or the Accept header prefers JSON. */
export function chooseFormat({ alt, accept }: { alt: string | null; accept: string | null }): Format {
  const said = alt?.trim().toLowerCase();
  if (said === 'xml' || said === 'json') return said;
  const ranges = readRanges(accept ?? '');
  return outweighs(weigh(ranges, 'json'), weigh(ranges, 'xml')) ? 'json' : 'xml';
}

/** Throws `malformed` for a form that there is not. */
export function checkAlt(alt: string | null): void {
  if (alt !== null && !/^\s*(xml|json)\s*$/i.test(alt))
    throw malformed('wrong-alt', `There is no form “${alt.slice(0, 40)}”. Write alt=xml or alt=json.`);
}

/**
 * In which form a body is sent. Throws `unsupported-media-type`: without a Content-Type the door answers 415, with one
 * that it does not know 405. L18: `text/xml` is taken like `application/xml`.
 */
export function formatOfBody(contentType: string | null): Format {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (type === '')
    throw unsupported('no-content-type', 'Send a Content-Type: application/xml or application/json.');
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset))
    throw unsupported(
      'wrong-content-type',
      'Send the body in UTF-8, and say charset=utf-8 or nothing of it.',
    );
  if (/^(application|text)\/(xml|[a-z0-9.+-]+\+xml)$/.test(type)) return 'xml';
  if (/^application\/(json|[a-z0-9.+-]+\+json)$/.test(type)) return 'json';
  throw unsupported('wrong-content-type', 'Send the body as application/xml or application/json.');
}

interface Range {
  type: string;
  q: number;
}

function readRanges(accept: string): Range[] {
  return accept
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const q = Number(parameters.find((piece) => piece.startsWith('q='))?.slice(2) ?? 1);
      return { type, q: Number.isFinite(q) ? q : 0 };
    });
}

interface Weight {
  q: number;
  /** A form that is named goes before one that a wildcard allows. */
  isNamed: boolean;
}

function weigh(ranges: readonly Range[], format: Format): Weight {
  const named = ranges.filter(({ type }) => type === `application/${format}` || type === `text/${format}`);
  const matching =
    named.length > 0 ? named : ranges.filter(({ type }) => /^(application|\*)\/\*$/.test(type));
  return { q: Math.max(0, ...matching.map(({ q }) => q)), isNamed: named.length > 0 };
}

function outweighs(one: Weight, other: Weight): boolean {
  return one.q === other.q ? one.q > 0 && one.isNamed && !other.isNamed : one.q > other.q;
}
