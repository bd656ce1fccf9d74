import type { Door } from '@/lib/actor';
import type { AuditedEntity } from '@/lib/audit/model';

export const doorNames: Record<Door, string> = {
  console: 'Console',
  json: 'JSON interface',
  system: 'The product itself',
};

export const entityNames: Record<AuditedEntity, string> = {
  tenant: 'Tenant',
  'telephony-system': 'Telephony system',
  person: 'Person',
  session: 'Session',
  'one-time-link': 'One-time link',
  'saved-view': 'Saved view',
  demo: 'Demo set',
};
