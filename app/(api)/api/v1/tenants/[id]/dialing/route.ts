import { json } from '@/app/_server/json-answer';
import { joinAddress, readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { dialNumber } from '@/lib/dialing/dial-number';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params, url }) =>
    json(await ask(dialNumber, joinAddress(readAddress(url), { id: params.id }))),
});
