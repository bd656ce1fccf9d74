import { SaxesParser } from 'saxes';
import type { Door } from './doors';
import type { Answer } from './send';

/** In milliseconds, also for an archive, which is read by a process that has to begin first. */
export const longestAnswer = 1000;

interface Judged {
  method: string;
  door: Door;
}

/** Everything that is wrong with an answer, in words; nothing where it is as it should be. */
export function judge({ method, door }: Judged, answer: Answer): string[] {
  const { status, headers } = answer;
  const text = answer.body.toString('utf8');
  const type = String(headers['content-type'] ?? '').toLowerCase();
  return [
    ...(status >= 500 && !(status === 503 && headers['retry-after'] !== undefined)
      ? [`status ${status}`]
      : []),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['without nosniff']),
    ...(headers['x-injected'] === undefined ? [] : ['a header of the sender’s']),
    ...(/\n\s+at .+:\d+:\d+|node_modules|SQLITE_|drizzle/.test(text) ? ['tells of its inside'] : []),
    ...judgeEcho(type, text),
    // Of headers that are too long nobody knows for which door they were.
    ...(status >= 400 && method !== 'HEAD'
      ? judgeForm(status === 431 ? 'json' : door, { status, type, text })
      : []),
  ];
}

/** What was sent must come back as text of the form that the answer has. */
function judgeEcho(type: string, text: string): string[] {
  if (text === '') return [];
  if (/[/+]json/.test(type)) return isJson(text) ? [] : ['JSON that is none'];
  if (/[/+]xml/.test(type)) {
    if (text.includes('<zq')) return ['an unescaped echo in XML'];
    return isXml(text) ? [] : ['XML that is none'];
  }
  if (type.startsWith('text/html') && /<zq/i.test(text)) return ['an unescaped echo in HTML'];
  return [];
}

interface Refusal {
  status: number;
  type: string;
  text: string;
}

function judgeForm(door: Door, { status, type, text }: Refusal): string[] {
  const told = (good: boolean) =>
    good ? [] : [`not a refusal of the ${door} door: ${type} ${text.slice(0, 200)}`];
  if (/[/+]xml/.test(type)) {
    if (door === 'longjump')
      return told(/<platform>.*<message>.*<code>-?\d+<\/code>.*<description>/s.test(text));
    if (door === 'akana') return told(/<Fault>.*<faultcode>.*<faultstring>/s.test(text));
    return told(false);
  }
  const body = isJson(text) ? (JSON.parse(text) as Record<string, unknown>) : undefined;
  if (typeof body !== 'object' || body === null) return told(false);
  const has = (...names: string[]) => Object.keys(body).sort().join() === names.sort().join();
  switch (door) {
    case 'json':
      return told(
        type.startsWith('application/problem+json') &&
          has('type', 'title', 'status', 'code', 'detail', 'requestId', 'issues') &&
          body.status === status,
      );
    case 'mx-one':
      return told(
        has('mitelErrorCode', 'errorMsg', 'developerMsg', 'responseStatus', 'responseCode') &&
          body.responseCode === status,
      );
    case 'bright-pattern':
      return told(has('error', 'error_description'));
    case 'akana':
      return told(has('faultcode', 'faultstring'));
    case 'longjump': {
      const { message } = (body.platform ?? {}) as { message?: { code?: unknown; description?: unknown } };
      return told(typeof message?.code === 'string' && typeof message.description === 'string');
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isXml(text: string): boolean {
  try {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
    return true;
  } catch {
    return false;
  }
}
