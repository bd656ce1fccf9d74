import { created, json } from '@/app/_server/json-answer';
import { readPageOf } from '@/app/_server/read-page';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { createPerson } from '@/lib/accounts/create-person';
import { listPeople } from '@/lib/accounts/list-people';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json(readPageOf(await ask(listPeople, {}), url)),

  /** Without a `password` the answer has `initialPassword`, this once. */
  async POST({ run, request, url }) {
    const { person, initialPassword } = await run(createPerson, () => readObject(request));
    const body = { ...person, initialPassword };
    return created(url, body);
  },
});
