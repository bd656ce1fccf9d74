'use server';

import { refresh } from 'next/cache';
import { readPreferences } from '@/app/_account/posted-preferences';
import { setThemeCookie } from '@/app/_server/remember-theme';
import { revokeOtherSessions } from '@/lib/accounts/revoke-other-sessions';
import { revokeSession } from '@/lib/accounts/revoke-session';
import { savePreferences } from '@/lib/preferences/save-preferences';
import { portalAction } from '../../../_portal-action';

export const endSessionAction = portalAction(revokeSession, { then: () => refresh() });

export const endOtherSessionsAction = portalAction(revokeOtherSessions, { then: () => refresh() });

export const savePreferencesAction = portalAction(savePreferences, {
  input: readPreferences,
  async then({ theme }) {
    await setThemeCookie(theme);
    refresh();
  },
});
