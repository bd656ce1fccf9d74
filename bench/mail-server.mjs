import { once } from 'node:events';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything; `next` waits for the mail to an address and answers the link in it. */
export async function startMailServer() {
  const links = new Map();
  const waiting = new Map();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', async () => {
        const { to = [], text = '' } = await PostalMime.parse(Buffer.concat(parts));
        const [link] = /https?:\/\/\S+\?token=[\w.-]+/.exec(text) ?? [];
        const address = to[0]?.address;
        links.set(address, link);
        waiting.get(address)?.(link);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    next: (address) =>
      links.has(address)
        ? Promise.resolve(links.get(address))
        : new Promise((resolve) => waiting.set(address, resolve)),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
