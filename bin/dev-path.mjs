/** What the request guard says of a request in production, for the development server, which has no guard. */
import http from 'node:http';

const createServer = http.createServer;

http.createServer = (...given) => {
  const listener = given.pop();
  if (typeof listener !== 'function') return createServer(...given, listener);
  return createServer(...given, (req, res) => {
    req.headers['x-tenantry-path'] = req.url;
    return listener(req, res);
  });
};
