import { curlCommand } from '@/components/tenants/curl-command';
import type { SmsAccount } from '@/lib/sms-accounts/model';

export const listAccountsCall = curlCommand({ method: 'GET', path: '/sms-accounts' });

export const createAccountCall = curlCommand({
  method: 'POST',
  path: '/sms-accounts',
  body: { name: 'North SMS', host: 'smpp.carrier.example', port: 2775, systemId: 'tenantry', password: '…' },
});

export function readAccountCall({ id }: SmsAccount): string {
  return curlCommand({ method: 'GET', path: `/sms-accounts/${id}` });
}

export function changeAccountCall({ id, version, carrier }: SmsAccount): string {
  return curlCommand({ method: 'PATCH', path: `/sms-accounts/${id}`, version, body: { carrier } });
}
