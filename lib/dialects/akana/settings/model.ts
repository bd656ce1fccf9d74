import * as z from 'zod';
import { sessionLimits } from '../../../accounts/model';
import type { SettingStore } from '../../../preferences/store';

const sameSites = ['Lax', 'Strict'] as const;

const mostMinutes = sessionLimits.totalHours * 60;

const wholeNumber = (label: string, { least, most }: { least: number; most: number }) =>
  z
    .int({ error: `The ${label} is a whole number.` })
    .min(least, { error: `The ${label} is at least ${least}.` })
    .max(most, { error: `The ${label} is at most ${most}.` });

/** What the provider has settled about its Akana interface. */
export const AkanaSettingsDraft = z.strictObject({
  /** Whether reading with a login cookie takes a CSRF token too. */
  readRequestCsrf: z.boolean({ error: 'The protection of reading is on or off.' }),
  writeRequestCsrf: z.boolean({ error: 'The protection of changes is on or off.' }),
  sameSite: z.enum(sameSites, { error: `SameSite is one of: ${sameSites.join(', ')}.` }),
  /** How long a login cookie counts unless it is renewed (A13). */
  sessionMinutes: wholeNumber('number of minutes that a login lasts', { least: 5, most: mostMinutes }),
  /** Of a package, in MiB; null where only the limit of every upload holds. */
  maxUploadMegabytes: wholeNumber('size of a package in MiB', { least: 1, most: 1_048_576 }).nullable(),
});
export type AkanaSettingsDraft = z.output<typeof AkanaSettingsDraft>;

export interface AkanaSettings extends AkanaSettingsDraft {
  /** Null as long as nobody has changed what the product came with. */
  updatedAt: string | null;
  version: number;
}

/** The vendor's own defaults: reading is not protected, everything else is. */
const initialSettings: AkanaSettings = {
  readRequestCsrf: false,
  writeRequestCsrf: true,
  sameSite: 'Lax',
  sessionMinutes: 30,
  maxUploadMegabytes: null,
  updatedAt: null,
  version: 1,
};

export const akanaSettingsKey = 'akana-settings';

/** What is settled, or what the product came with. */
export async function findAkanaSettings(settings: SettingStore): Promise<AkanaSettings> {
  // Only `saveAkanaSettings` writes it, so a newer member may be missing but none is wrong.
  return {
    ...initialSettings,
    ...((await settings.find(akanaSettingsKey)) as Partial<AkanaSettings> | undefined),
  };
}
