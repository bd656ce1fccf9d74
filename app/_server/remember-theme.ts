import { cookies } from 'next/headers';
import type { Context } from '@/lib/context';
import { Preferences } from '@/lib/preferences/model';

/** Puts the chosen theme where the first paint looks for it: a cookie, also in a browser that never saw the choice. */
export async function rememberTheme({ storage }: Context, personId: string): Promise<void> {
  const { theme } = Preferences.parse((await storage.read.preferences.find(personId)) ?? {});
  await setThemeCookie(theme);
}

export async function setThemeCookie(theme: Preferences['theme']): Promise<void> {
  const year = 365 * 24 * 60 * 60;
  (await cookies()).set('theme', theme, { path: '/', sameSite: 'lax', maxAge: year });
}
