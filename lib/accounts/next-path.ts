const anyOrigin = 'http://console.invalid';

/**
 * Where to go after signing in: a page of this console, otherwise the start page. Whatever a browser could read as
 * another site is dropped, and so are the pages one is coming from.
 */
export function readNextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000) return '/';
  if (!/^\/(?![/\\])/.test(wanted) || /[\\\p{Cc}\p{Cf}]/u.test(wanted)) return '/';
  if (!URL.canParse(wanted, anyOrigin)) return '/';
  const url = new URL(wanted, anyOrigin);
  // The router's own mark on what it fetches for a page.
  if (url.searchParams.has('_rsc')) url.searchParams.delete('_rsc');
  const { origin, pathname, search } = url;
  const leadsAway = origin !== anyOrigin || pathname.startsWith('//');
  return leadsAway || /^\/(sign-in|sign-out|first-run|api|_next)(\/|$)/.test(pathname)
    ? '/'
    : pathname + search;
}
