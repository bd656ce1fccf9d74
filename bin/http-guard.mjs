import { randomBytes, randomInt } from 'node:crypto';
import http from 'node:http';
import { bodyTooSlow, rawRefusal, refusalOf, refusalOfError, wordRefusal } from './refusals.mjs';
import { cleanRequestHeaders } from './request-headers.mjs';
import { protectResponse, securityHeaders } from './response-headers.mjs';

const seconds = 1000;

/**
 * Stands between the network and Next: the next server that anybody creates in this process gets our limits and our
 * listener in front of its own. Next offers no such place itself: a custom server changes how it routes, and a
 * proxy.ts cuts uploads (docs/decisions/0001). `onServer` receives, before it listens, the server and a function that
 * counts the requests it is working on. `silence` is how long a connection may carry no byte while we wait for its client.
 */
export function guardHttp({ publicUrl, trustedProxies, isStopping, onServer, silence = 30 * seconds }) {
  const createServer = http.createServer;
  http.createServer = (listener) => {
    http.createServer = createServer;
    const guard = guardFor({ publicUrl, trustedProxies, isStopping, listener, silence });
    const server = createServer(
      // A request without a host is answered by us, with all headers, and not by Node.
      { headersTimeout: 20 * seconds, connectionsCheckingInterval: 2 * seconds, requireHostHeader: false },
      guard.request,
    );
    // Large uploads over slow lines take as long as they take; only silence ends them.
    server.requestTimeout = 0;
    server.timeout = silence;
    // Longer than the idle time of the usual proxies, so that they and not we close an idle connection.
    server.keepAliveTimeout = 65 * seconds;
    server.on('checkExpectation', guard.request);
    server.on('clientError', guard.clientError);
    server.on('timeout', guard.silent);
    // Without a listener for upgrades Node hands such requests to ours, which refuses them.
    const on = server.on;
    server.on = server.addListener = (name, handler) =>
      name === 'upgrade' ? server : on.call(server, name, handler);
    onServer(server, guard.running);
    return server;
  };
}

function guardFor({ publicUrl, trustedProxies, isStopping, listener, silence }) {
  const exchanges = new WeakMap();
  let running = 0;
  const https = publicUrl?.protocol === 'https:';

  function newAnswer() {
    const nonce = randomBytes(16).toString('base64');
    const requestId = speakableId();
    return { nonce, requestId, headers: securityHeaders({ nonce, requestId, https }) };
  }

  function request(req, res) {
    const { nonce, requestId, headers } = newAnswer();
    exchanges.set(req.socket, { req, res });
    running += 1;
    res.once('close', () => (running -= 1));
    protectResponse(res, { headers, path: req.url, isStopping });
    const refusal = refusalOf(req, { publicUrl });
    if (refusal)
      return afterSmallBody(req, () =>
        refuse(res, refusal, { requestId, url: req.url, accept: req.headers.accept }),
      );
    cleanRequestHeaders(req, {
      requestId,
      nonce,
      contentSecurityPolicy: headers['Content-Security-Policy'],
      publicUrl,
      trustedProxies,
    });
    return listener(req, res);
  }

  function clientError(error, socket) {
    refuseOnSocket(socket, refusalOfError(error));
  }

  /** Called when a connection carried no byte for a while: whose turn was it? */
  function silent(socket) {
    const exchange = exchanges.get(socket);
    const { req, res } = exchange ?? {};
    if (!req || res.writableFinished || res.closed) return socket.destroy();
    const clientOwesBody = !req.complete && req.readableLength < req.readableHighWaterMark;
    // It may have waited for us until just now, when the disk was slow: it is silent if nothing follows either.
    if (clientOwesBody && exchange.heard === undefined) {
      exchange.heard = socket.bytesRead;
      return socket.setTimeout(silence / 10);
    }
    if (clientOwesBody && exchange.heard === socket.bytesRead) return refuseOnSocket(socket, bodyTooSlow);
    exchange.heard = undefined;
    const clientDoesNotRead = socket.writableLength > 0;
    if (clientDoesNotRead) return socket.destroy();
    return socket.setTimeout(silence);
  }

  function refuseOnSocket(socket, refusal) {
    const answerBegan = exchanges.get(socket)?.res.headersSent && !exchanges.get(socket).res.writableFinished;
    if (!socket.writable || answerBegan) return socket.destroy();
    const { requestId, headers } = newAnswer();
    socket.end(rawRefusal(refusal, { headers, requestId }));
    return socket.destroySoon();
  }

  return { request, clientError, silent, running: () => running };
}

/** Whoever is still sending when the connection closes reads no answer; a form is heard out, an archive is not. */
function afterSmallBody(req, answer) {
  const { 'content-length': length, 'transfer-encoding': encoding, expect } = req.headers;
  const isSmall = encoding === undefined && expect === undefined && Number(length) <= smallBody;
  if (!isSmall) return answer();
  req.once('end', answer);
  req.resume();
}

const smallBody = 64 * 1024;

function refuse(res, refusal, asked) {
  if (refusal.allow) res.setHeader('Allow', refusal.allow);
  res.setHeader('Connection', 'close');
  const { type, text } = wordRefusal(refusal, asked);
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.writeHead(refusal.status);
  res.end(text);
}

/** Eight characters that can be read out over the phone: no I, L, O or U. 40 bits are unique enough within a log. */
function speakableId() {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(32)]).join('');
  return `${four()}-${four()}`;
}
