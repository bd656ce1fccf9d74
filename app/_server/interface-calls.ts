import type { Actor } from '@/lib/actor';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { maskAddress, maskTokens } from '@/lib/interface-calls/mask-address';
import { type CalledDoor, calledDoors } from '@/lib/interface-calls/model';
import { recordCalls, type SeenCall } from '@/lib/interface-calls/record-calls';
import { Problem } from '@/lib/problem';
import { systemContext } from './base-context';
import type { Dialect } from './dialect';
import { logDefect } from './log';
import { newId } from './new-id';

/** In calls: more than these in one turn are counted, and not kept. */
const mostWaiting = 200;
const everyMs = 1000;

interface Waiting {
  calls: SeenCall[];
  /** Of the last call, in milliseconds. */
  lastAt: number;
  unkept: Map<CalledDoor, number>;
  /** Until what waits is written; set once this server records. */
  end?: () => Promise<void>;
}

declare global {
  // One list in this process, however often Next loads this module. A stop writes what still waits.
  var tenantryCalls: Waiting | undefined;
}

export interface Answered {
  request: Request;
  dialect: Pick<Dialect, 'door'>;
  response: Response;
  milliseconds: number;
  actor?: Actor;
  /** What was refused, and why. */
  refusal?: { code: string; message: string } | undefined;
}

/** Remembers that a door answered; nobody waits for it to be written. What asks for the metrics is no integration. */
export function noteCall({ request, dialect, response, milliseconds, actor, refusal }: Answered): void {
  const url = new URL(request.url);
  const door = calledDoors.find((called) => called === dialect.door);
  if (door === undefined || url.pathname === '/api/metrics') return;
  const person = actor?.kind === 'person' ? actor : undefined;
  keep({
    id: newId(),
    door,
    at: nextInstant(),
    method: request.method,
    path: maskAddress(url),
    status: response.status,
    durationMs: Math.round(milliseconds),
    personId: person?.personId ?? null,
    personName: person?.name ?? null,
    callerTenantId: person?.tenantId ?? null,
    apiKeyId: person?.apiKeyId ?? null,
    requestId: request.headers.get('x-request-id') ?? '',
    code: refusal?.code ?? null,
    message: refusal ? maskTokens(refusal.message) : null,
    unkept: 0,
  });
}

/** A refusal stays rather than a call that went well. */
function keep(call: SeenCall): void {
  const { calls, unkept } = waiting();
  if (calls.length < mostWaiting) {
    calls.push(call);
    return;
  }
  const place = call.status < 400 ? -1 : calls.findIndex(({ status }) => status < 400);
  const [gone = call] = place === -1 ? [] : calls.splice(place, 1);
  if (place !== -1) calls.push(call);
  unkept.set(gone.door, (unkept.get(gone.door) ?? 0) + 1 + gone.unkept);
}

/** Writes what waits; what cannot be written now waits on. */
export async function writeCalls(context: Context): Promise<void> {
  const { calls, unkept } = waiting();
  if (calls.length === 0) return;
  const batch = calls.splice(0);
  for (const [door, count] of unkept) {
    const last = batch.findLast((call) => call.door === door);
    if (!last) continue;
    last.unkept += count;
    unkept.delete(door);
  }
  try {
    await execute(context, recordCalls, { calls: batch });
  } catch (error) {
    const since = calls.splice(0);
    for (const call of [...batch, ...since]) keep(call);
    throw error;
  }
}

/** Once a second for as long as this server runs. */
export async function startRecording(): Promise<void> {
  const mine = waiting();
  if (mine.end) return;
  const context = await systemContext();
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;
  const write = async () => {
    isWriting = true;
    try {
      await writeCalls(context);
    } catch (error) {
      // A busy database is asked again in a second.
      if (!(error instanceof Problem))
        logDefect(error, { requestId: '', door: 'system', path: '/interfaces' });
    } finally {
      isWriting = false;
    }
  };
  const timer = setInterval(() => {
    if (!isWriting) writing = write();
  }, everyMs).unref();
  mine.end = async () => {
    clearInterval(timer);
    await writing;
    await write();
  };
}

/** No two of one server are of the same moment, so that they stand in their order. */
function nextInstant(): string {
  const list = waiting();
  list.lastAt = Math.max(Date.now(), list.lastAt + 1);
  return new Date(list.lastAt).toISOString();
}

function waiting(): Waiting {
  globalThis.tenantryCalls ??= { calls: [], lastAt: 0, unkept: new Map() };
  return globalThis.tenantryCalls;
}
