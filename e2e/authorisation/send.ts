import type { Actor } from './actors';
import type { Cast } from './cast';

export interface Sent {
  address: string;
  cast: Cast;
  actor: Actor;
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
}

export interface Answer {
  status: number;
  location: string;
  text: string;
}

/** As a script: with a Bearer token. */
export function callAs(path: string, { method = 'GET', ...sent }: Sent): Promise<Answer> {
  const token = sent.cast.tokens[sent.actor];
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(method !== 'GET' && { 'content-type': 'application/json' }),
    ...sent.headers,
  };
  const body = method === 'GET' ? undefined : (sent.body ?? '{}');
  return ask(`${sent.address}${path}`, { method, headers, ...(body !== undefined && { body }) });
}

/** As a browser: with a cookie, from a page of the console. */
export function visitAs(path: string, { method = 'GET', body, ...sent }: Sent): Promise<Answer> {
  const token = sent.cast.tokens[sent.actor];
  const headers = {
    origin: sent.address,
    ...(token && { cookie: `sid=${token}` }),
    ...sent.headers,
  };
  return ask(`${sent.address}${path}`, { method, headers, ...(body !== undefined && { body }) });
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(20_000) });
  const location = answer.headers.get('location') ?? answer.headers.get('x-action-redirect') ?? '';
  return { status: answer.status, location, text: await answer.text() };
}

/** What two answers may differ in: which request it was, and what was asked for. */
export function comparable({ status, text }: Answer, asked: string): string {
  return `${status} ${masked(text, asked).replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'REQUEST')}`;
}

/** Without the ids that were asked for. */
export function masked(text: string, asked: string): string {
  const segments = asked.split(/[/?]/).filter((segment) => segment.length > 8);
  return segments.reduce((so, segment) => so.replaceAll(segment, '…'), text);
}

/** Runs them side by side, a few at a time, and answers what the failing ones say. */
export async function collect(works: (() => Promise<string | undefined>)[]): Promise<string[]> {
  const complaints: string[] = [];
  const waiting = works.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const work of waiting) {
        const complaint = await work();
        if (complaint) complaints.push(complaint);
      }
    }),
  );
  return complaints.sort();
}
