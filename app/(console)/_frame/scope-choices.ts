import { consoleContext } from '@/app/_server/context';
import type { ScopeChoice } from '@/components/frame/scope-choice';
import { isProviders } from '@/lib/actor';
import { listPartners } from '@/lib/partners/list-partners';
import type { ListedPartner } from '@/lib/partners/model';
import { ask } from '@/lib/query';

/** As many as one looks through; the rest is found by typing. */
const most = 12;

export const providerLevel = { label: 'Provider', href: '/overview' };

/** The scopes that the reader may enter, whatever scope is shown: the first ones, or those whose names match. */
export async function findScopeChoices(q = ''): Promise<ScopeChoice[]> {
  const context = { ...(await consoleContext()), partnerUrl: undefined };
  const { actor } = context;
  const { items } = await ask(context, listPartners, { q, limit: most });
  const isWhole = actor.kind === 'person' && isProviders(actor.role);
  const whole = { label: providerLevel.label, scope: '', hint: 'everything' };
  const matches = providerLevel.label.toLowerCase().startsWith(q.trim().toLowerCase());
  return [...(isWhole && matches ? [whole] : []), ...items.map(choiceOf)];
}

export function scopeOfPartner(url: string): string {
  return `/p/${encodeURIComponent(url)}`;
}

function choiceOf({ name, url, parent }: ListedPartner): ScopeChoice {
  return { label: name, scope: scopeOfPartner(url), ...(parent && { hint: parent.name }) };
}
