import { isIP } from 'node:net';

/** Headers with which Next's own parts talk to each other. From outside they are only ever an attack. */
const internal =
  /^(x-(next|nextjs|middleware|invoke|invocation|now|vercel|prerender|matched)-|next-(resume|hmr-refresh)$)/;

/** What a proxy says about the client. It is read once, here, and only from a proxy we were told about. */
const forwarded = /^(forwarded$|x-forwarded-|x-real-ip$|x-client-ip$|true-client-ip$|cf-connecting-ip$)/;

/**
 * Makes the headers of a request trustworthy, in place: nothing in them that a client could only have forged, and
 * in `x-tenantry-remote-address`, `x-tenantry-path`, `x-request-id` and `x-nonce` what this server knows itself.
 */
export function cleanRequestHeaders(
  req,
  { requestId, nonce, contentSecurityPolicy, publicUrl, trustedProxies },
) {
  const { headers } = req;
  const address = remoteAddress(req, trustedProxies);
  for (const name of Object.keys(headers))
    if (internal.test(name) || forwarded.test(name)) delete headers[name];
  delete headers['content-security-policy-report-only'];
  headers['content-security-policy'] = contentSecurityPolicy;
  headers['x-nonce'] = nonce;
  headers['x-request-id'] = requestId;
  headers['x-tenantry-remote-address'] = address;
  headers['x-tenantry-path'] = req.url;
  headers['x-forwarded-for'] = address;
  // Health checks of HTTP/1.0 name no host, and Next reads one.
  headers.host ??= 'localhost';
  // Next compares a server action's Origin with this: it may be the public address, or the one that was asked.
  const publicly = publicUrl && headers.origin === publicUrl.origin;
  headers['x-forwarded-host'] = publicly ? publicUrl.host : headers.host;
  headers['x-forwarded-proto'] = publicly ? publicUrl.protocol.slice(0, -1) : 'http';
}

/** The peer; or, when the peer is a trusted proxy, the last address in X-Forwarded-For that is not one. */
function remoteAddress(req, trustedProxies) {
  let address = plainAddress(req.socket.remoteAddress ?? '');
  const hops = (req.headers['x-forwarded-for'] ?? '').split(',');
  while (trusts(trustedProxies, address) && hops.length > 0) {
    const hop = plainAddress(hops.pop().trim());
    if (!isIP(hop)) break;
    address = hop;
  }
  return address || 'unknown';
}

function trusts(trustedProxies, address) {
  const version = isIP(address);
  return version !== 0 && trustedProxies.check(address, `ipv${version}`);
}

/** An IPv4 client of a dual-stack socket shows as ::ffff:192.0.2.1. */
function plainAddress(address) {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
