import { randomBytes } from 'node:crypto';
import type { Actor, Door } from '@/lib/actor';
import type { Context } from '@/lib/context';
import { getRun } from './run';
import { getServerKey } from './server-key';
import { getStorage } from './storage';

interface Source {
  actor: Actor;
  door: Door;
  headers?: Headers;
}

/** A context for somebody who is already known; `requestContext` finds out who asks. */
export async function baseContext({ actor, door, headers }: Source): Promise<Context> {
  return {
    actor,
    door,
    // Both headers are written by this server's own guard; what a client sent under these names is gone.
    ip: headers?.get('x-tenantry-remote-address') ?? '',
    requestId: headers?.get('x-request-id') ?? newId(),
    userAgent: headers?.get('user-agent')?.slice(0, 300) ?? '',
    storage: await getStorage(),
    now: () => new Date().toISOString(),
    newId,
    newSecret: () => randomBytes(32).toString('base64url'),
    run: getRun(),
    serverKey: getServerKey(),
  };
}

/** The product acting by itself: start-up, expiry. */
export function systemContext(): Promise<Context> {
  return baseContext({ actor: { kind: 'system' }, door: 'system' });
}

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits. */
function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
