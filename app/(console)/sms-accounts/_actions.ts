'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { secretAction } from '@/app/_server/secret-action';
import { emptyAccount, readAccount } from '@/components/sms-accounts/account-texts';
import { execute } from '@/lib/command';
import { createSmsAccount, deleteSmsAccount, updateSmsAccount } from '@/lib/sms-accounts/save-sms-account';

const keep = Object.keys(emptyAccount);

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const createSmsAccountAction = secretAction({
  keep,
  run: ({ idempotencyKey, ...posted }, context) =>
    execute(context, createSmsAccount, readAccount(posted), { idempotencyKey: text(idempotencyKey) }),
  then: ({ id }) => redirect(`/sms-accounts/${id}?done=added`),
});

export const updateSmsAccountAction = secretAction({
  keep,
  run: ({ id, expectedVersion, reason, ...posted }, context) =>
    execute(
      context,
      updateSmsAccount,
      { id, expectedVersion: Number(expectedVersion), changes: readAccount(posted) },
      { reason: text(reason) },
    ),
  then: ({ id }) => redirect(`/sms-accounts/${id}?done=saved`),
});

export const deleteSmsAccountAction = action(deleteSmsAccount, {
  input: ({ id, expectedVersion }) => ({ id, expectedVersion: Number(expectedVersion) }),
  then: () => redirect('/sms-accounts?done=deleted'),
});
