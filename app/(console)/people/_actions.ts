'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { secretAction } from '@/app/_server/secret-action';
import type { AddedPerson } from '@/components/accounts/new-person-form';
import { revokeApiKey } from '@/lib/accounts/api-keys/revoke-api-key';
import { createPerson } from '@/lib/accounts/create-person';
import { resetPassword } from '@/lib/accounts/reset-password';
import { revokeSession } from '@/lib/accounts/revoke-session';
import { updatePerson } from '@/lib/accounts/update-person';
import { execute } from '@/lib/command';

/** A field that is left empty means: make one. */
const given = (password: unknown) => (password === '' ? undefined : password);

export const createPersonAction = secretAction<AddedPerson>({
  keep: ['name', 'email', 'role'],
  run: ({ name = '', email = '', role, password }, context) =>
    execute(context, createPerson, { name, email, role, password: given(password) }),
});

export const updatePersonAction = action(updatePerson, {
  input: ({ id, expectedVersion, name, role }) => ({
    id,
    expectedVersion: Number(expectedVersion),
    name,
    role,
  }),
  then: () => refresh(),
});

export const switchPersonAction = action(updatePerson, {
  input: ({ id, disabled }) => ({ id, disabled: disabled === 'true' }),
  then: () => refresh(),
});

export const resetPasswordAction = secretAction<AddedPerson>({
  keep: [],
  run: ({ id, password }, context) => execute(context, resetPassword, { id, password: given(password) }),
});

export const revokePersonsApiKeyAction = action(revokeApiKey, { then: () => refresh() });

export const endPersonsSessionAction = action(revokeSession, { then: () => refresh() });
