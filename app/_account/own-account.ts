import { redirect } from 'next/navigation';
import { inScope } from '@/app/_server/scope';
import { findConsoleActor, findPageScope } from '@/app/_server/session';
import { type PersonActor, usesConsole } from '@/lib/actor';

export interface OwnAccount {
  label: string;
  href: string;
}

/** The page about oneself: a tenant's administrator has it in the tenant's console, which `/portal` finds. */
export function ownAccount({ role }: Pick<PersonActor, 'role'>): OwnAccount {
  return usesConsole(role)
    ? { label: 'Settings', href: '/account' }
    : { label: 'Your account', href: '/portal/account' };
}

/** The same for a title; whoever is not signed in is sent elsewhere before it is read. */
export async function titleOfOwnAccount(page: string): Promise<string> {
  const actor = await findConsoleActor();
  if (actor.kind !== 'person') return page;
  const scope = await findPageScope();
  return [page, ownAccount(actor).label, ...(scope ? [scope.name] : [])].join(' · ');
}

/** Back to it, with what it is told to say: `password=changed`. */
export async function returnToOwnAccount(says: string): Promise<never> {
  const actor = await findConsoleActor();
  if (actor.kind !== 'person') redirect(await inScope('/sign-in'));
  redirect(await inScope(`${ownAccount(actor).href}?${says}`));
}
