import { flyoutLink } from '@/components/frame/flyout';
import { signOut } from './sign-out-action';

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
