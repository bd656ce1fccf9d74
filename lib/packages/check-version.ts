import { platformVersion } from '../transfer/platform-version';
import { archiveIssue, refusedArchive } from '../wire/zip/refusals';

/**
 * A6: a package comes from the same version, or from an earlier minor update of the same major version. So the first two
 * components are equal, and the third is not above the one here. Throws `malformed` with both versions.
 */
export function requireSameLine(source: string, here = platformVersion): void {
  const [from, to] = [componentsOf(source), componentsOf(here)];
  const isSameLine =
    from !== undefined && to !== undefined && from[0] === to[0] && from[1] === to[1] && from[2] <= to[2];
  if (isSameLine) return;
  const message = `The package comes from Tenantry ${source.slice(0, 40)}; this server has ${here}. A package goes into the same version, or into a later update of it (${lineOf(to, here)}). Export it again from a server of such a version.`;
  throw refusedArchive(archiveIssue('manifest.json', { code: 'package-version', message }));
}

function componentsOf(version: string): [number, number, number] | undefined {
  const found = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:[-+].*)?$/.exec(version);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}

function lineOf(version: [number, number, number] | undefined, here: string): string {
  return version ? `${version[0]}.${version[1]}.0 to ${version.join('.')}` : here;
}
