import type { InterfaceCall } from '@/lib/interface-calls/model';

/** "Ann Lee", "Ann Lee with key Nightly sync", "not signed in". */
export function callerOf({ personName, apiKeyName }: InterfaceCall): string {
  if (personName === null) return 'not signed in';
  return apiKeyName === null ? personName : `${personName} with key ${apiKeyName}`;
}
