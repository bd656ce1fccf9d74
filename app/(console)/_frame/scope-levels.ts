import { consoleContext } from '@/app/_server/context';
import { findPageScope } from '@/app/_server/session';
import type { ScopeLevel } from '@/components/frame/scope-path';
import { isProviders } from '@/lib/actor';
import { getPartner } from '@/lib/partners/get-partner';
import { ask } from '@/lib/query';
import { providerLevel, scopeOfPartner } from './scope-choices';

/** From the outermost scope that the reader may enter down to the one that is shown. */
export async function readScopeLevels(): Promise<ScopeLevel[]> {
  const scope = await findPageScope();
  const context = { ...(await consoleContext()), partnerUrl: undefined };
  const isWhole = context.actor.kind === 'person' && isProviders(context.actor.role);
  const top = isWhole ? [providerLevel] : [];
  if (!scope) return top;
  const { path, name, url } = await ask(context, getPartner, { id: scope.partnerId });
  const levels = [...path, { name, url }].map((one) => ({
    label: one.name,
    href: `${scopeOfPartner(one.url)}/overview`,
  }));
  return [...top, ...levels];
}
