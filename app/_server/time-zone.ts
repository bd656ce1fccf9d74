import { cookies } from 'next/headers';
import { cache } from 'react';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { read } from './context';

/** The zone in which the person who looks reads times: chosen, else the browser's, else UTC. */
export const readTimeZone = cache(async (): Promise<string> => {
  const { timeZone } = await read(getPreferences, {});
  return timeZone ?? browserZone((await cookies()).get('zone')?.value) ?? 'UTC';
});

/** A cookie can hold anything. */
export function browserZone(cookie: string | undefined): string | undefined {
  if (!cookie) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: cookie }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
