import type { Door } from '../actor';
import type { NumberRange } from '../numbering/model';
import type { Permission } from '../permissions';

export const auditedEntities = [
  'tenant',
  'telephony-system',
  'person',
  'session',
  'one-time-link',
  'saved-view',
  'demo',
  'access-number',
  'trunk',
  'sms-account',
  'numbering-policy',
  'number-hold',
  'number-sheet',
  'api-key',
  'calling-list',
  'import',
  'job',
  'move',
  'transfer-request',
  'template',
  'invitation',
  'mail',
  'support-request',
  'security-policy',
  'webhook',
  'akana-settings',
] as const;

export type AuditedEntity = (typeof auditedEntities)[number];

/** What a command changed: the thing, and how it was before and after. */
export interface AuditSubject {
  entity: AuditedEntity;
  id: string;
  label: string;
  /** The tenant in whose history this belongs. */
  tenantId?: string;
  before?: unknown;
  after?: unknown;
  /** The access numbers that changed hands, where `after` does not hold all of them; only events tell of them. */
  ranges?: readonly NumberRange[];
  /** A word beside the command's name where one command has several outcomes, such as a refused sign-in. */
  outcome?: string;
}

/** One line of the log. `hash` covers every other member, and through `previousHash` all lines before it. */
export interface AuditEntry {
  sequence: number;
  id: string;
  at: string;
  actorId: string;
  actorName: string;
  door: Door;
  ip: string;
  requestId: string;
  action: Permission | `${Permission}.${string}`;
  entity: AuditedEntity;
  entityId: string;
  entityLabel: string;
  tenantId: string | null;
  reason: string | null;
  before: unknown;
  after: unknown;
  previousHash: string;
  hash: string;
  /** Set where a tenant brought the entry along: sequence and hashes are those of the cluster that it comes from. */
  formerHome?: true;
}
