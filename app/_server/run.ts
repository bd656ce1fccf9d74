import { randomUUID } from 'node:crypto';

declare global {
  // Next loads a module several times in one process; all of them are one run.
  var tenantryRun: string | undefined;
}

/** Names this run of the server. */
export function getRun(): string {
  globalThis.tenantryRun ??= randomUUID();
  return globalThis.tenantryRun;
}
