type Members = Record<string, unknown>;

/** RFC 7396: absent members stay, null clears, objects merge, everything else replaces. */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(patch))
    merged.set(key, value === null ? null : applyMergePatch(base[key], value));
  return Object.fromEntries(merged);
}

/** The smallest patch that turns `from` into `to`; undefined when they are equal. */
export function createMergePatch(from: unknown, to: unknown): unknown {
  if (!isObject(from) || !isObject(to)) return isEqual(from, to) ? undefined : to;
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const changed = keys
    .map((key) => [key, key in to ? createMergePatch(from[key], to[key]) : null] as const)
    .filter(([, value]) => value !== undefined);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** The dotted path of every value a patch sets. */
export function listPatchedPaths(patch: unknown, path = ''): string[] {
  if (!isObject(patch)) return [path];
  return Object.entries(patch).flatMap(([key, value]) =>
    listPatchedPaths(value, path === '' ? key : `${path}.${key}`),
  );
}

/** The value at a dotted path; undefined where the path leads nowhere. */
export function valueAt(target: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (isObject(value) || Array.isArray(value) ? (value as Members)[key] : undefined),
      target,
    );
}

/** Same JSON, whatever the order of members. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isEqual(a[key], b[key]));
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
