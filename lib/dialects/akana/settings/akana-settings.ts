import * as z from 'zod';
import { command } from '../../../command';
import { ExpectedVersion, requireExpectedVersion } from '../../../expected-version';
import { isEqual } from '../../../merge-patch';
import { query } from '../../../query';
import { type AkanaSettings, AkanaSettingsDraft, akanaSettingsKey, findAkanaSettings } from './model';

export const getAkanaSettings = query({
  name: 'akana-settings.get',
  input: z.strictObject({}),
  run: ({ stores }) => findAkanaSettings(stores.settings),
});

/** Changes what is named and leaves the rest. It holds from the next request on. */
export const saveAkanaSettings = command({
  name: 'akana-settings.save',
  input: AkanaSettingsDraft.partial().extend({ expectedVersion: ExpectedVersion }),
  async run({ stores, now }, { expectedVersion, ...changes }) {
    const before = await findAkanaSettings(stores.settings);
    requireExpectedVersion('The settings', before, expectedVersion);
    const { updatedAt: _, version, ...settled } = before;
    const draft = { ...settled, ...changes };
    if (isEqual(draft, settled)) return { result: before, audit: null };
    const after: AkanaSettings = { ...draft, updatedAt: now, version: version + 1 };
    await stores.settings.save(akanaSettingsKey, after);
    return {
      result: after,
      audit: { entity: 'akana-settings', id: 'akana-settings', label: 'Akana settings', before, after },
    };
  },
});
