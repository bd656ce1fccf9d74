const longest = 500;

/** What an address may carry that lets somebody in, by the name that is given to it. */
const secretNames = /pass|pwd|secret|token|key|csrf|sig|auth|credential|session|code|otp/i;

/** As long as a token of ours or of any of the vendors', and without a space or a dot. */
const tokenShape = /[\w-]{40,}/g;

const mask = '…';

/** Path and query as far as they are no secret: every name stays, every value that may let somebody in does not. */
export function maskAddress({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string {
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '')
    .map(maskPair);
  const path = pathname.split('/').map(maskPart).join('/');
  return cut(query.length === 0 ? path : `${path}?${query.join('&')}`);
}

/** A sentence that may repeat something of an address. */
export function maskTokens(text: string): string {
  return cut(text.replace(tokenShape, mask));
}

function maskPair(pair: string): string {
  const [name = '', ...values] = pair.split('=');
  const value = values.join('=');
  const shown = maskPart(name);
  if (values.length === 0) return shown;
  // A filter says in its value what it is about.
  const tellsSecret = secretNames.test(decode(name)) || /pass|secret|token/i.test(decode(value));
  return `${shown}=${tellsSecret && value !== '' ? mask : maskPart(value)}`;
}

/** Tokens are found however they are written; a part with one is not shown in another way than it was sent. */
function maskPart(part: string): string {
  return decode(part).search(tokenShape) === -1 ? part : mask;
}

/** Twice, as links carry tokens. */
function decode(part: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(part));
  } catch {
    return part;
  }
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
