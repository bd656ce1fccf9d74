import type { Door } from '@/lib/actor';
import type { AuditedEntity } from '@/lib/audit/model';

export const doorNames: Record<Door, string> = {
  console: 'Console',
  json: 'JSON interface',
  'mx-one': 'MX-ONE interface',
  'bright-pattern': 'Bright Pattern interface',
  akana: 'Akana interface',
  longjump: 'LongJump interface',
  'command-line': 'Command line',
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
  'access-number': 'Access numbers',
  trunk: 'Trunk',
  'sms-account': 'SMS account',
  'numbering-policy': 'Numbering policy',
  'number-hold': 'Hold on numbers',
  'number-sheet': 'Number sheet',
  'api-key': 'API key',
  'calling-list': 'Calling list',
  import: 'Import',
  job: 'Job',
  move: 'Move',
  'transfer-request': 'Transfer request',
  template: 'Template',
  invitation: 'Invitation',
  mail: 'Mail',
  'support-request': 'Support request',
  'security-policy': 'Security policy',
  'akana-settings': 'Akana settings',
  webhook: 'Webhook',
};
