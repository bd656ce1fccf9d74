const policy = (nonce) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The headers that every answer carries, whoever writes it. */
export function securityHeaders({ nonce, requestId, https }) {
  return {
    'Content-Security-Policy': policy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Not no-referrer: with that, browsers send `Origin: null` with a form, which is refused as forged.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'X-Request-Id': requestId,
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

const neverStored = 'private, no-store';

/**
 * Puts the headers on a response at once, and again at the moment it is sent: what is written in between may add
 * to them, but not take them away, not name the framework, and not let anything but built files be cached.
 */
export function protectResponse(res, { headers, path, isStopping }) {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  const writeHead = res.writeHead;
  res.writeHead = function (status, ...rest) {
    const own = rest.at(-1);
    if (own && typeof own === 'object') for (const [name, value] of pairsOf(own)) res.setHeader(name, value);
    for (const [name, value] of Object.entries(headers)) if (!res.hasHeader(name)) res.setHeader(name, value);
    res.removeHeader('X-Powered-By');
    if (status >= 400 || !path.startsWith('/_next/static/')) res.setHeader('Cache-Control', neverStored);
    if (isStopping()) res.setHeader('Connection', 'close');
    return typeof rest[0] === 'string' ? writeHead.call(res, status, rest[0]) : writeHead.call(res, status);
  };
}

/** Node takes headers as an object, a list of pairs, or one flat list. */
function pairsOf(headers) {
  if (!Array.isArray(headers)) return Object.entries(headers);
  if (Array.isArray(headers[0])) return headers;
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]]] : []));
}
