import { curlCommand } from '@/components/tenants/curl-command';
import type { TelephonySystem } from '@/lib/telephony-systems/model';

export const listSystemsCall = curlCommand({ method: 'GET', path: '/telephony-systems' });

export const createSystemCall = curlCommand({
  method: 'POST',
  path: '/telephony-systems',
  body: {
    name: 'MX-ONE Stockholm',
    servers: [1, 2],
    domains: ['acme.example'],
    featureLevels: ['BASIC', 'STANDARD'],
  },
});

export function readSystemCall({ id }: TelephonySystem): string {
  return curlCommand({ method: 'GET', path: `/telephony-systems/${id}` });
}

export function changeSystemCall({ id, version, domains }: TelephonySystem): string {
  return curlCommand({ method: 'PATCH', path: `/telephony-systems/${id}`, version, body: { domains } });
}
