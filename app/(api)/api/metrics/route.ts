import { showMetrics } from '@/app/_server/metrics';
import { resource } from '@/app/_server/resource';
import { requirePermission } from '@/lib/permissions';

export const dynamic = 'force-dynamic';

/** Prometheus text: requests, transactions, the process. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ context }) {
    requirePermission(context.actor, 'metrics.read');
    const { mails, webhooks } = context.storage.read;
    const { text, contentType } = await showMetrics({
      mails: {
        waiting: await mails.count({ states: ['waiting'] }),
        sending: await mails.count({ states: ['sending'] }),
        failed: await mails.count({ states: ['failed'] }),
      },
      webhooks: await webhooks.countStates(),
      deliveries: await webhooks.countByState(),
    });
    return new Response(text, { headers: { 'content-type': contentType } });
  },
});
