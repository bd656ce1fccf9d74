import { createMergePatch, isEqual, listPatchedPaths, valueAt } from '../merge-patch';
import type { TenantDraft } from './model';

/** A member that differs between what is being saved and what somebody else saved meanwhile. */
export interface EditConflict {
  /** Dotted path of the member; lists are one member. */
  path: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Both sides changed it. Otherwise only they did. */
  contested: boolean;
}

interface Edits {
  /** What the edit started from; without it every difference is contested. */
  base: TenantDraft | undefined;
  mine: TenantDraft;
  theirs: TenantDraft;
}

/** What they changed and I would take back by saving; what only I changed is no conflict. */
export function findEditConflicts({ base, mine, theirs }: Edits): EditConflict[] {
  const paths = listPatchedPaths(createMergePatch(theirs, mine) ?? {}).map((path) =>
    upToGap(path, mine, theirs),
  );
  return [...new Set(paths)]
    .filter((path) => path !== '' && (!base || !isEqual(valueAt(base, path), valueAt(theirs, path))))
    .map((path) => ({
      path,
      base: valueAt(base, path),
      mine: valueAt(mine, path),
      theirs: valueAt(theirs, path),
      contested: !base || !isEqual(valueAt(base, path), valueAt(mine, path)),
    }));
}

/** Mine, with their value where `choices` says so. */
export function takeTheirs<Draft>(mine: Draft, theirs: unknown, paths: readonly string[]): Draft {
  return paths.reduce((merged, path) => setAt(merged, path.split('.'), valueAt(theirs, path)), mine);
}

/** A profile that one side has and the other has not is one choice, not fourteen. */
function upToGap(path: string, mine: unknown, theirs: unknown): string {
  const names = path.split('.');
  const prefixes = names.map((_, at) => names.slice(0, at + 1).join('.'));
  return prefixes.find((prefix) => isGap(mine, theirs, prefix)) ?? path;
}

function isGap(mine: unknown, theirs: unknown, path: string): boolean {
  return (valueAt(mine, path) ?? null) === null || (valueAt(theirs, path) ?? null) === null;
}

function setAt<Target>(target: Target, [key = '', ...rest]: string[], value: unknown): Target {
  const members = (typeof target === 'object' && target !== null ? target : {}) as Record<string, unknown>;
  const next = rest.length === 0 ? value : setAt(members[key], rest, value);
  // A copy with one member replaced keeps the type of what was copied.
  return { ...members, [key]: next } as Target;
}
