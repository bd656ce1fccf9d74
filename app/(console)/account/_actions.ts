'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { setThemeCookie } from '@/app/_server/remember-theme';
import { revokeOtherSessions } from '@/lib/accounts/revoke-other-sessions';
import { revokeSession } from '@/lib/accounts/revoke-session';
import { savePreferences } from '@/lib/preferences/save-preferences';

export const endSessionAction = action(revokeSession, { then: () => refresh() });

export const endOtherSessionsAction = action(revokeOtherSessions, { then: () => refresh() });

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
