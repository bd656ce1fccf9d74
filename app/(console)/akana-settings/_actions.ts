'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { saveAkanaSettings } from '@/lib/dialects/akana/settings/akana-settings';

/** What is no number stays text, to be refused on its field. */
const amount = (typed: unknown) =>
  typeof typed === 'string' && /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed;

const onOrOff = (chosen: unknown) => (chosen === 'on' || chosen === 'off' ? chosen === 'on' : chosen);

export const saveAkanaSettingsAction = action(saveAkanaSettings, {
  input: ({ readRequestCsrf, writeRequestCsrf, sameSite, sessionMinutes, ...rest }) => ({
    readRequestCsrf: onOrOff(readRequestCsrf),
    writeRequestCsrf: onOrOff(writeRequestCsrf),
    sameSite,
    sessionMinutes: amount(sessionMinutes),
    maxUploadMegabytes: isEmpty(rest.maxUploadMegabytes) ? null : amount(rest.maxUploadMegabytes),
    expectedVersion: Number(rest.expectedVersion),
  }),
  then: async () => redirect(await inScope('/akana-settings?done=saved')),
});

function isEmpty(typed: unknown): boolean {
  return typed === undefined || (typeof typed === 'string' && typed.trim() === '');
}
