import { actingPerson } from '../accounts/acting-person';
import { command } from '../command';
import { PreferenceChange, Preferences } from './model';

/** Changes what is named of the own preferences and leaves the rest. No entry in the log: it concerns nobody else. */
export const savePreferences = command({
  name: 'preference.save',
  input: PreferenceChange,
  async run({ stores, actor, now }, change) {
    const { personId } = actingPerson(actor);
    const before = Preferences.parse((await stores.preferences.find(personId)) ?? {});
    const named = Object.entries({ ...before.columns, ...change.columns });
    const columns = Object.fromEntries(named.filter(([, chosen]) => chosen !== null));
    const after = Preferences.parse({ ...before, ...change, columns });
    await stores.preferences.save(personId, after, now);
    return { result: after, audit: null };
  },
});
