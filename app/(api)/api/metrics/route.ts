import { showMetrics } from '@/app/_server/metrics';
import { resource } from '@/app/_server/resource';
import { requirePermission } from '@/lib/permissions';

export const dynamic = 'force-dynamic';

/** Prometheus text: requests, transactions, the process. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ context }) {
    requirePermission(context.actor, 'metrics.read');
    const { text, contentType } = await showMetrics();
    return new Response(text, { headers: { 'content-type': contentType } });
  },
});
