const scoped = /^\/p\/[^/?#]+(?=[/?#]|$)/;

/** Addresses that are nobody's scope: interfaces, the way in, and tenants' own consoles. */
const outside =
  /^\/(?:p|t|portal|api|configapi|auth|tenant|networking|platform|sign-in|first-run|activate|forgot-password|reset-password|_next)(?:[/?#]|$)/;

/** How the addresses of the scope begin that a path is in: `/p/msp-15`, or nothing for the provider as a whole. */
export function scopeIn(path: string): string {
  return scoped.exec(path)?.[0] ?? '';
}

/** A console address in a scope. What is in a scope already, in none, or on another server stays as it is. */
export function addScope(scope: string, href: string): string {
  return href.startsWith('/') && !href.startsWith('//') && !outside.test(href) ? `${scope}${href}` : href;
}

/** The same address without its scope: which page it is. */
export function withoutScope(path: string): string {
  return path.slice(scopeIn(path).length) || '/';
}
