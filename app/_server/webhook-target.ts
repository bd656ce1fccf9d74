import type { Context } from '@/lib/context';
import { viewStores } from '@/lib/partners/view-stores';
import { invalid } from '@/lib/problem';
import { ask } from '@/lib/query';
import { getWebhook } from '@/lib/webhooks/read-webhooks';
import { portOf, readTemplateHosts, type TemplateHost, type TemplateTarget } from './template-hosts';

/** TENANTRY_WEBHOOK_HOSTS: hosts that may be asked by http, and with their port also at private addresses. */
export function readWebhookHosts(): TemplateHost[] {
  return readTemplateHosts(process.env.TENANTRY_WEBHOOK_HOSTS ?? '');
}

/**
 * Where a webhook sends to. Any public host may be asked by https; what else the provider has listed is for its own
 * webhooks, since a partner must not reach into the provider's network. Throws `invalid`, which tells nothing about
 * the network.
 */
export function readWebhookTarget(
  { url: text, ownerId }: { url: string; ownerId: string | null },
  hosts: readonly TemplateHost[] = readWebhookHosts(),
): TemplateTarget {
  const url = new URL(text);
  const own = ownerId === null ? hosts.filter(({ hostname }) => hostname === url.hostname) : [];
  const listing = own.some(({ port }) => port === portOf(url))
    ? 'exactly'
    : own.some(({ port }) => port === undefined)
      ? 'by-name'
      : 'nothing';
  if (url.protocol === 'https:' || listing !== 'nothing') return { url, listing };
  const message =
    ownerId === null
      ? 'By http, events are sent only to hosts that the provider has listed (TENANTRY_WEBHOOK_HOSTS). Use https.'
      : 'Events are sent by https only.';
  throw invalid([{ path: 'url', code: 'webhook-url', message }]);
}

type Posted = Record<string, unknown>;

/** A draft that a door took, with its address judged; who acts for a partner has no listed hosts. */
export async function checkWebhookUrl(context: Context, draft: Posted): Promise<Posted> {
  const { scope } = await viewStores(context.storage.read, context);
  judge(draft.url, scope?.partnerId ?? null);
  return draft;
}

/** Changes of a webhook, with a new address judged for who keeps it. */
export async function checkWebhookChanges(context: Context, id: string, changes: Posted): Promise<Posted> {
  if (!('url' in changes)) return changes;
  const { ownerId } = await ask(context, getWebhook, { id });
  judge(changes.url, ownerId);
  return changes;
}

/** What is no address is refused by the command, with its own words. */
function judge(url: unknown, ownerId: string | null): void {
  if (typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
    readWebhookTarget({ url, ownerId });
}
