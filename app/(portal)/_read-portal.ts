import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { consoleContext, read } from '@/app/_server/context';
import { requirePerson } from '@/app/_server/session';
import { isProviders, type PersonActor } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';
import type { PortalTenant } from '@/lib/portal/model';
import { getPortal } from '@/lib/portal/read-portal';
import { Problem } from '@/lib/problem';
import { findTenantByUrl } from '@/lib/tenants/find-by-url';

export interface OpenedPortal {
  actor: PersonActor;
  portal: PortalTenant;
  /** Only the tenant's own people change something here, and nobody while it is frozen. */
  mayChange: boolean;
  now: string;
}

/**
 * The tenant's console that the address names, read once a request. What is not there and what is somebody else's are
 * one page; somebody of the provider without access is sent to the tenant in their own console.
 */
export const readPortal = cache(async (url: string): Promise<OpenedPortal> => {
  const actor = await requirePerson();
  const portal = await findPortal(actor, decode(url));
  if (!portal && isProviders(actor.role) && mayRun(actor, 'tenant.get')) {
    const tenant = await read(findTenantByUrl, { url: decode(url) });
    if (tenant) redirect(`/tenants/${tenant.id}`);
  }
  if (!portal) notFound();
  const now = (await consoleContext()).now();
  return { actor, portal, mayChange: portal.support === null && portal.frozen === null, now };
});

async function findPortal(actor: PersonActor, url: string): Promise<PortalTenant | undefined> {
  if (!mayRun(actor, 'portal.read')) return undefined;
  try {
    return await read(getPortal, { url });
  } catch (error) {
    if (error instanceof Problem && (error.kind === 'not-found' || error.kind === 'invalid'))
      return undefined;
    throw error;
  }
}

/** Pages get the parts of an address as they were sent. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
