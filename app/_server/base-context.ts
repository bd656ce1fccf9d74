import { randomBytes } from 'node:crypto';
import type { Actor, Door } from '@/lib/actor';
import type { Context } from '@/lib/context';
import { newId } from './new-id';
import { getRun } from './run';
import { getServerKey } from './server-key';
import { getStorage } from './storage';

interface Source {
  actor: Actor;
  door: Door;
  headers?: Headers;
  /** Whose subtree the address names. */
  partnerUrl?: string | undefined;
}

/** A context for somebody who is already known; `requestContext` finds out who asks. */
export async function baseContext({ actor, door, headers, partnerUrl }: Source): Promise<Context> {
  return {
    actor,
    door,
    partnerUrl,
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
