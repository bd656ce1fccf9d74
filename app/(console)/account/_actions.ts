'use server';

import { refresh } from 'next/cache';
import { readPreferences } from '@/app/_account/posted-preferences';
import { action } from '@/app/_server/action';
import { setThemeCookie } from '@/app/_server/remember-theme';
import { revokeOtherSessions } from '@/lib/accounts/revoke-other-sessions';
import { revokeSession } from '@/lib/accounts/revoke-session';
import { savePreferences } from '@/lib/preferences/save-preferences';

export const endSessionAction = action(revokeSession, { then: () => refresh() });

export const endOtherSessionsAction = action(revokeOtherSessions, { then: () => refresh() });

export const savePreferencesAction = action(savePreferences, {
  input: readPreferences,
  async then({ theme }) {
    await setThemeCookie(theme);
    refresh();
  },
});
