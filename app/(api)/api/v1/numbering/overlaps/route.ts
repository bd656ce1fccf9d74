import { json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { findOverlaps } from '@/lib/tenants/find-overlaps';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json({ items: await ask(findOverlaps, readAddress(url)), next: null }),
});
