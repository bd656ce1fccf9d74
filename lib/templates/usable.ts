import { Problem } from '../problem';
import type { TemplateVersion } from './model';

type Made = Pick<TemplateVersion, 'databaseVersion' | 'source' | 'sourceName'>;

/** Why tenants cannot be made from this version on this cluster, with the way to renew it; null where they can. */
export function sayUnusable({ databaseVersion, source, sourceName }: Made, here: number): string | null {
  if (databaseVersion === here) return null;
  const what = `It comes from database version ${databaseVersion}, and this cluster has ${here}. A template has to have the same.`;
  if (databaseVersion > here) return `${what} Bring this server up to date.`;
  return source === 'tenant'
    ? `${what} Renew it: add a version from ${sourceName} as it is now, or from another tenant.`
    : `${what} Renew it: import the archive as a tenant, which brings it up, then add a version from that tenant.`;
}

/** Throws `template-version` when they cannot. */
export function requireUsable(made: Made, here: number): void {
  const message = sayUnusable(made, here);
  if (message === null) return;
  throw new Problem({
    kind: 'invalid',
    code: 'template-version',
    message,
    issues: [{ path: 'version', code: 'template-version', message }],
  });
}
