import type { ProviderRole } from '@/lib/actor';

/** What each role is for, in a line. */
export const roleHints: Record<ProviderRole, string> = {
  'provider-administrator': 'Everything, also people, telephony systems, deleting and restoring.',
  'provider-operator': 'Creates, changes and activates tenants.',
  'provider-auditor': 'Sees everything and changes nothing.',
};
