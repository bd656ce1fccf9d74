import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { findPageScope, requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { withoutScope } from '@/components/scope/address';
import { ExactLink } from '@/components/scope/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { isProviders } from '@/lib/actor';

export const metadata = { title: 'Not kept by partner' };

/** In a partner's scope, in the place of a page that only the provider has (next.config.mjs says which those are). */
export default async function BeyondPartnerPage() {
  const actor = await requireActor();
  const scope = await findPageScope();
  if (!scope) notFound();
  const wanted = withoutScope((await headers()).get('x-tenantry-path') ?? '').replace(/\?.*$/, '');
  return (
    <>
      <PageHeader title="Not kept by partner" />
      <EmptyState
        kind="no-permission"
        title={`${scope.name} has no page of this kind.`}
        actions={
          <>
            <LinkButton href="/overview" variant="primary">
              Go to the overview of {scope.name}
            </LinkButton>
            {isProviders(actor.role) && (
              <ExactLink href={wanted} className={buttonClass({})}>
                Open it for the provider as a whole
              </ExactLink>
            )}
          </>
        }
      >
        It is about the provider as a whole and is not kept by partner.
        {isProviders(actor.role)
          ? ' Opening it leaves this scope: you then see and change what belongs to everybody.'
          : ' Ask the provider if you need something done there.'}
      </EmptyState>
    </>
  );
}
