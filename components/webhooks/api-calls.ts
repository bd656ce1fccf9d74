import { curlCommand } from '@/components/tenants/curl-command';
import type { Webhook } from '@/lib/webhooks/model';

export const listWebhooksCall = curlCommand({ method: 'GET', path: '/webhooks' });

export const createWebhookCall = curlCommand({
  method: 'POST',
  path: '/webhooks',
  body: {
    url: 'https://billing.example.com/tenantry',
    description: 'Billing',
    types: ['tenant.created', 'numbers.assigned'],
  },
});

export function readDeliveriesCall({ id }: Pick<Webhook, 'id'>): string {
  return curlCommand({ method: 'GET', path: `/webhooks/${id}/deliveries` });
}

export function changeWebhookCall({ id, version, types }: Pick<Webhook, 'id' | 'version' | 'types'>): string {
  return curlCommand({ method: 'PATCH', path: `/webhooks/${id}`, version, body: { types } });
}
