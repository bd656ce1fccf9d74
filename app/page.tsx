import { redirect } from 'next/navigation';
import { findConsoleActor } from '@/app/_server/session';
import { usesConsole } from '@/lib/actor';

/** Everybody's own console. */
export default async function Home() {
  const actor = await findConsoleActor();
  redirect(actor.kind === 'person' && !usesConsole(actor.role) ? '/portal' : '/overview');
}
