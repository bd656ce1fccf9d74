import { STATUS_CODES } from 'node:http';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Why a request is not let in, before anything of the product sees it; undefined when it is. */
export function refusalOf(req, { publicUrl } = {}) {
  if (!methods.includes(req.method)) {
    return {
      status: 405,
      code: 'method-not-allowed',
      detail: `${req.method} is not offered here.`,
      allow: methods.join(', '),
    };
  }
  if (!req.url.startsWith('/')) {
    return { status: 400, code: 'not-a-path', detail: 'Ask for a path: this server is not a proxy.' };
  }
  if (!req.headers.host && req.httpVersion !== '1.0') {
    return { status: 400, code: 'host-missing', detail: 'An HTTP/1.1 request names its host.' };
  }
  // Offering HTTP/2 on the side is what some clients do with every request; it is ignored, as HTTP allows.
  if (req.headers.upgrade && req.headers.upgrade.toLowerCase() !== 'h2c') {
    return { status: 400, code: 'no-upgrade', detail: 'This server speaks HTTP/1.1 and offers no upgrade.' };
  }
  if (!isReadable(req.url)) {
    return {
      status: 400,
      code: 'unreadable-address',
      detail: 'The path has a percent sign that begins no character in UTF-8. A percent sign itself is %25.',
    };
  }
  if (isLargeForm(req)) {
    return {
      status: 413,
      code: 'form-too-large',
      detail:
        'Without JavaScript an archive of at most 1 MB can be sent. Go back and switch JavaScript on, or send it to POST /api/v1/imports.',
    };
  }
  if (isForeignForm(req, publicUrl)) {
    return {
      status: 403,
      code: 'foreign-origin',
      detail: 'This request did not come from this console. Nothing was changed.',
    };
  }
  return undefined;
}

const interfaces = /^\/(api|configapi|auth|tenant|networking|platform)\//;
const formTypes = /^(multipart\/form-data|application\/x-www-form-urlencoded|text\/plain)\b/i;

/** Next answers a form that another site sends to a page with a bare 500 of its own. Interfaces look for themselves. */
function isForeignForm({ method, url, headers }, publicUrl) {
  const { origin, host } = headers;
  if (method !== 'POST' || origin === undefined || interfaces.test(url)) return false;
  if (headers['next-action'] === undefined && !formTypes.test(headers['content-type'] ?? '')) return false;
  if (publicUrl && origin === publicUrl.origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

const largestForm = 1024 ** 2;

/** Next answers an action with a body over its limit with a bare 500 of its own. A file of an import is what can be. */
function isLargeForm({ method, url, headers }) {
  return (
    method === 'POST' && url.split('?', 1)[0] === '/import' && Number(headers['content-length']) > largestForm
  );
}

/** Next answers a path that it cannot decode with a bare 500 of its own. */
function isReadable(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0]);
    return true;
  } catch {
    return false;
  }
}

/** What Node's parser could not make a request of. */
export function refusalOfError(error) {
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    return {
      status: 431,
      code: 'headers-too-large',
      detail: 'Address and headers are longer than 16 kB together.',
    };
  }
  if (error.code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') {
    return { status: 413, code: 'chunk-extensions-too-large', detail: 'The chunk extensions are too long.' };
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return { status: 408, code: 'too-slow', detail: 'The request did not arrive in time.' };
  }
  return { status: 400, code: 'malformed', detail: 'This is not an HTTP request.' };
}

export const bodyTooSlow = {
  status: 408,
  code: 'too-slow',
  detail: 'Nothing of the body arrived for 30 seconds.',
};

/** The type and text of a refusal, as the interface at the address words one. */
export function wordRefusal(refusal, { requestId, url = '', accept = '' }) {
  if (/^\/configapi\//.test(url)) return plainJson(brightPatternBody(refusal));
  if (/^\/(auth|tenant)\//.test(url)) return plainJson(mxOneBody(refusal, requestId));
  if (/^\/networking\//.test(url)) return longJumpAnswer(refusal, { url, accept });
  if (/^\/(platform|api\/(login|tenants|businesses|properties))(\/|$)/.test(url))
    return akanaAnswer(refusal, accept);
  return { type: 'application/problem+json', text: JSON.stringify(problemBody(refusal, requestId)) };
}

const plainJson = (body) => ({ type: 'application/json; charset=utf-8', text: JSON.stringify(body) });

function problemBody({ status, code, detail }, requestId) {
  return { type: 'about:blank', title: STATUS_CODES[status], status, code, detail, requestId, issues: [] };
}

/** The members of lib/dialects/bright-pattern/refusal.ts. */
function brightPatternBody({ status, detail }) {
  return { error: status === 405 ? 'method_not_allowed' : 'invalid_request', error_description: detail };
}

/** The members of lib/dialects/longjump/refusal.ts; the details are words of ours and need no escaping. */
function longJumpAnswer({ status, detail: description }, { url, accept }) {
  const code = status === 403 ? '-850' : '-4601';
  const asksJson =
    /[?&]alt=json\b/i.test(url) || (prefersOnly(accept, 'json') && !/[?&]alt=xml\b/i.test(url));
  if (asksJson) return plainJson({ platform: { message: { code, description } } });
  const message = `<message>${element('code', code)}${element('description', description)}</message>`;
  return xml(`<platform>${message}</platform>`);
}

/** The members of lib/dialects/akana/fault.ts. */
function akanaAnswer({ detail }, accept) {
  const fault = { faultcode: 'Client', faultstring: detail };
  if (!prefersOnly(accept, 'xml')) return plainJson(fault);
  const members = Object.entries(fault).map(([name, text]) => element(name, text));
  return xml(`<Fault>${members.join('')}</Fault>`);
}

function prefersOnly(accept, form) {
  const named = ['json', 'xml'].filter((one) => accept.includes(one));
  return named.length === 1 && named[0] === form;
}

const element = (name, text) => `<${name}>${text}</${name}>`;

const xml = (text) => ({
  type: 'application/xml; charset=utf-8',
  text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`,
});

/** The members of lib/dialects/mx-one/error-envelope.ts. */
function mxOneBody({ status, code, detail }, requestId) {
  return {
    mitelErrorCode: code,
    errorMsg: detail,
    developerMsg: `${code}; request ${requestId}`,
    responseStatus: `${status} ${STATUS_CODES[status].toUpperCase().replaceAll(' ', '_')}`,
    responseCode: status,
  };
}

/** A whole answer as bytes, for a connection on which there is no response object. */
export function rawRefusal(refusal, { headers, requestId }) {
  const { type, text } = wordRefusal(refusal, { requestId });
  const all = {
    ...headers,
    'Cache-Control': 'private, no-store',
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('')}\r\n${text}`;
}
