'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { setThemeCookie } from '@/app/_server/remember-theme';
import { secretAction } from '@/app/_server/secret-action';
import type { MadeSecret } from '@/components/accounts/new-secret-form';
import { createApiKey } from '@/lib/accounts/api-keys/create-api-key';
import { revokeApiKey } from '@/lib/accounts/api-keys/revoke-api-key';
import { revokeOtherSessions } from '@/lib/accounts/revoke-other-sessions';
import { revokeSession } from '@/lib/accounts/revoke-session';
import { execute } from '@/lib/command';
import { savePreferences } from '@/lib/preferences/save-preferences';

export const endSessionAction = action(revokeSession, { then: () => refresh() });

export const endOtherSessionsAction = action(revokeOtherSessions, { then: () => refresh() });

export const createSecretAction = secretAction<MadeSecret>({
  keep: ['name'],
  run: ({ name = '' }, context) => execute(context, createApiKey, { name }),
  then: () => refresh(),
});

export const revokeSecretAction = action(revokeApiKey, { then: () => refresh() });

export const savePreferencesAction = action(savePreferences, {
  input: ({ theme, density, pageSize, timeZone, singleKeyShortcuts }) => ({
    theme,
    density,
    pageSize: Number(pageSize),
    timeZone: timeZone || null,
    singleKeyShortcuts: singleKeyShortcuts === 'on',
  }),
  async then({ theme }) {
    await setThemeCookie(theme);
    refresh();
  },
});
