import { redirect } from 'next/navigation';
import { idle } from '@/components/form/form-state';
import { flyoutLink } from '@/components/frame/flyout';
import { signOutAction } from './sign-out-action';

/** A form, so that signing out works before JavaScript has loaded. */
export function SignOut() {
  return (
    <form action={signOut}>
      <button type="submit" className={flyoutLink}>
        Sign out
      </button>
    </form>
  );
}

async function signOut(form: FormData): Promise<void> {
  'use server';
  await signOutAction(idle, form);
  // Reached only when there was no session left to close.
  redirect('/sign-in');
}
