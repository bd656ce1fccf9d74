import { noContent } from '@/app/_server/json-answer';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { changePassword } from '@/lib/accounts/change-password';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  /** So that a script whose person has an initial password is not stuck. */
  async PUT({ run, request }) {
    await run(changePassword, () => readObject(request));
    return noContent();
  },
});
