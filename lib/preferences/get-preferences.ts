import * as z from 'zod';
import { actingPerson } from '../accounts/acting-person';
import { query } from '../query';
import { Preferences } from './model';

/** The own preferences, complete. */
export const getPreferences = query({
  name: 'preference.get',
  input: z.strictObject({}),
  async run({ stores, actor }): Promise<Preferences> {
    return Preferences.parse((await stores.preferences.find(actingPerson(actor).personId)) ?? {});
  },
});
