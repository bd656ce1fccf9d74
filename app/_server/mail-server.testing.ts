import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail extends Omit<Email, 'sender'> {
  /** As the envelope had it, whatever the header says. */
  recipients: string[];
  sender: string;
  raw: string;
}

export interface TestMailServer {
  url: string;
  received: ReceivedMail[];
  close(): Promise<void>;
}

interface Behaviour {
  /** A refusal for this recipient: `550 no such user`. */
  refuse?(address: string): string | undefined;
  /** A refusal after the mail was read. */
  refuseData?(mail: ReceivedMail): string | undefined;
  /** Before the answer to the mail itself. */
  pauseMs?: number;
  port?: number;
  options?: SMTPServerOptions;
}

/** A real mail server on this machine, which keeps what it takes. */
export async function openMailServer(behaviour: Behaviour = {}): Promise<TestMailServer> {
  const { refuse, refuseData, pauseMs = 0, port = 0, options } = behaviour;
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 10,
    onRcptTo({ address }, _session, done) {
      done(failureOf(refuse?.(address)));
    },
    onData(stream, { envelope }, done) {
      void readAll(stream).then(async (raw) => {
        const mail = {
          ...(await PostalMime.parse(raw)),
          raw,
          recipients: envelope.rcptTo.map(({ address }) => address),
          sender: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
        };
        const refusal = failureOf(refuseData?.(mail));
        if (!refusal) received.push(mail);
        setTimeout(() => done(refusal), pauseMs);
      });
    },
    ...options,
  });
  server.on('error', () => undefined); // A client that goes away is part of these tests.
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: bound } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function failureOf(answer: string | undefined): Error | null {
  if (answer === undefined) return null;
  const [code = '', ...words] = answer.split(' ');
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) });
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
