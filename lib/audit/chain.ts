import { createHash } from 'node:crypto';
import type { AuditEntry } from './model';

export const firstHash = '0'.repeat(64);

/** SHA-256 (hex) over the entry's members in a fixed order, the previous entry's hash among them. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const members = [
    entry.sequence,
    entry.id,
    entry.at,
    entry.actorId,
    entry.actorName,
    entry.door,
    entry.ip,
    entry.requestId,
    entry.action,
    entry.entity,
    entry.entityId,
    entry.entityLabel,
    entry.tenantId,
    entry.reason,
    entry.before ?? null,
    entry.after ?? null,
    entry.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(members)).digest('hex');
}

/** The first entry that does not fit its predecessor or its own hash. */
export function findBreak(entries: AuditEntry[], previousHash: string): AuditEntry | undefined {
  let expected = previousHash;
  return entries.find((entry) => {
    const fits = entry.previousHash === expected && entry.hash === hashEntry(entry);
    expected = entry.hash;
    return !fits;
  });
}
