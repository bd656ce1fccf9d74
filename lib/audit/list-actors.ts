import * as z from 'zod';
import { query } from '../query';
import { nameActor } from './record-entry';

/** Whom to filter the log by: everybody who can sign in, the product itself, and whoever was not signed in. */
export const listActors = query({
  name: 'audit.list',
  input: z.strictObject({}),
  async run({ stores }): Promise<{ id: string; name: string }[]> {
    const people = (await stores.people.list()).map(({ id, name }) => ({ id, name }));
    const others = (['system', 'anonymous'] as const).map((kind) => {
      const { actorId, actorName } = nameActor({ kind });
      return { id: actorId, name: actorName };
    });
    return [...people.toSorted((a, b) => a.name.localeCompare(b.name, 'en')), ...others];
  },
});
