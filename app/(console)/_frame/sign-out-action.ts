'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { clearSessionCookie } from '@/app/_server/session-cookie';
import { closeSession } from '@/lib/accounts/close-session';

export const signOutAction = action(closeSession, {
  input: () => ({}),
  async then() {
    await clearSessionCookie();
    redirect('/sign-in');
  },
});
