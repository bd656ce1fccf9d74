'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { clearSessionCookie } from '@/app/_server/session-cookie';
import { idle } from '@/components/form/form-state';
import { closeSession } from '@/lib/accounts/close-session';

const end = action(closeSession, {
  input: () => ({}),
  async then() {
    await clearSessionCookie();
    redirect('/sign-in');
  },
});

/** A session that has ended already leaves its cookie behind: that goes too. */
export async function signOut(form: FormData): Promise<void> {
  const { code } = await end(idle, form);
  if (code === 'signed-out') await clearSessionCookie();
  redirect('/sign-in');
}
