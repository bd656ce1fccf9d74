const devices = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])([.].*)?$/i;
const properties = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a name is refused; undefined for a good one. A name that ends with `/` is a folder's. */
export function nameTrouble(name: string, longest: number): string | undefined {
  if (Buffer.byteLength(name) > longest) return `has a name of more than ${longest} bytes.`;
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'has an absolute name.';
  if (name.includes('\\')) return 'has a backslash in its name.';
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) return 'has characters in its name that nobody sees.';
  if (name !== name.normalize('NFC')) return 'has a name that can be written in two ways (it is not in NFC).';
  if (!/^[\p{L}\p{M}\p{N} ._@+=,()/-]+$/u.test(name)) return 'has a character in its name that is not taken.';
  for (const part of name.replace(/\/$/, '').split('/')) {
    if (part === '..') return 'leads out of its folder.';
    if (part === '' || part === '.') return 'has an empty folder in its name.';
    if (part.endsWith('.') || part.endsWith(' '))
      return 'has a name, or folder, that ends with a dot or a space.';
    if (devices.test(part)) return 'has the name of a device.';
    if (properties.has(part.toLowerCase())) return 'has a name that programs use for themselves.';
  }
  return undefined;
}

/** Equal for names that some file system takes for the same. */
function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').replace(/\/$/, '');
}

/** Names that are there twice, and files that are also folders: what the second one collides with. */
export function findCollisions(names: readonly string[]): { name: string; with: string }[] {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const collisions: { name: string; with: string }[] = [];
  for (const name of names) {
    const key = foldName(name);
    const isFolder = name.endsWith('/');
    const other = files.get(key) ?? (isFolder ? undefined : folders.get(key)) ?? above(key, files);
    if (other !== undefined) collisions.push({ name, with: other });
    // A folder that stands there itself may come before or after what is in it, but only once.
    const again = isFolder ? folders.get(key) : undefined;
    if (again?.endsWith('/')) collisions.push({ name, with: again });
    (isFolder ? folders : files).set(key, name);
    for (const folder of foldersOf(key))
      if (!folders.has(folder)) folders.set(folder, name.replace(/\/$/, ''));
  }
  return collisions;
}

function above(key: string, files: Map<string, string>): string | undefined {
  for (const folder of foldersOf(key)) if (files.has(folder)) return files.get(folder);
  return undefined;
}

function foldersOf(key: string): string[] {
  const parts = key.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}
