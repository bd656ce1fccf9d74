import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';

export const getPerson = query({
  name: 'person.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const person = await stores.people.find(id);
    if (!person || person.tenantId !== null) throw notFound('person');
    return person;
  },
});
