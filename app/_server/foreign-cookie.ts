import { Problem } from '@/lib/problem';

/** What a door says where a cookie comes from a page elsewhere. */
export function foreignCookie(
  message = 'A change with a cookie must come from the console itself. Scripts send a Bearer token.',
): Problem {
  return new Problem({ kind: 'forbidden', code: 'foreign-origin', message });
}
