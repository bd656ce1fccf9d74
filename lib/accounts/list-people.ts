import * as z from 'zod';
import { query } from '../query';

/** The provider's own people, by name; a provider has tens, not thousands. */
export const listPeople = query({
  name: 'person.list',
  input: z.strictObject({}),
  run: ({ stores }) => stores.people.list(),
});
