'use server';

import { returnToOwnAccount } from '@/app/_account/own-account';
import { secretAction } from '@/app/_server/secret-action';
import { changePassword } from '@/lib/accounts/change-password';
import { execute } from '@/lib/command';

export const changePasswordAction = secretAction<void>({
  keep: [],
  async run({ current = '', next = '' }, context) {
    await execute(context, changePassword, { current, next });
  },
  then: () => returnToOwnAccount('password=changed'),
});
