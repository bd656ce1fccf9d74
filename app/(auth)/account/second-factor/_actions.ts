'use server';

import { returnToOwnAccount } from '@/app/_account/own-account';
import { secretAction } from '@/app/_server/secret-action';
import type { ShownRecoveryCodes, ShownSeed } from '@/components/accounts/second-factor-forms';
import { removeSecondFactor, renewOwnRecoveryCodes } from '@/lib/accounts/second-factor/change-second-factor';
import { beginSecondFactor, confirmSecondFactor } from '@/lib/accounts/second-factor/second-factor';
import { execute } from '@/lib/command';

/** Nothing that was typed comes back; the seed does, since the page shows it until a code was confirmed. */
export const beginAction = secretAction<ShownSeed>({
  keep: [],
  async run({ password = '' }, context) {
    const begun = await execute(context, beginSecondFactor, { password });
    if (!begun) throw new Error('A refused beginning must not come this far.');
    return begun;
  },
});

export const confirmAction = secretAction<ShownRecoveryCodes>({
  keep: [],
  run: ({ code = '' }, context) => execute(context, confirmSecondFactor, { code }),
});

export const renewCodesAction = secretAction<ShownRecoveryCodes>({
  keep: [],
  run: ({ password = '', code = '' }, context) => execute(context, renewOwnRecoveryCodes, { password, code }),
});

export const removeAction = secretAction<void>({
  keep: [],
  async run({ password = '', code = '' }, context) {
    await execute(context, removeSecondFactor, { password, code });
  },
  then: () => returnToOwnAccount('second-factor=removed'),
});
