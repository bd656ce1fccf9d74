import { curlCommand } from '@/components/tenants/curl-command';
import type { Trunk } from '@/lib/trunks/model';

export const listTrunksCall = curlCommand({ method: 'GET', path: '/trunks' });

export const createTrunkCall = curlCommand({
  method: 'POST',
  path: '/trunks',
  body: {
    name: 'North',
    domain: 'sip.carrier.example',
    registration: { number: '4687300000', user: 'tenantry', password: '…' },
    prefixes: [{ prefix: '8', cost: 0 }],
  },
});

export function readTrunkCall({ id }: Trunk): string {
  return curlCommand({ method: 'GET', path: `/trunks/${id}` });
}

export function changeTrunkCall({ id, version, carrier }: Trunk): string {
  return curlCommand({ method: 'PATCH', path: `/trunks/${id}`, version, body: { carrier } });
}
