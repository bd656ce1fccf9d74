/** A posted form as nested plain data: `telephony.directoryNumbers.0.prefixLength` names a place in it. */
export function readForm(form: FormData): Record<string, unknown> {
  const root: Node = new Map();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    put(root, name.split('.'), value);
  }
  return asRecord(root);
}

type Node = Map<string, Node | string>;

function put(node: Node, path: string[], value: string): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    node.set(key, value);
    return;
  }
  const child = node.get(key);
  const next: Node = child instanceof Map ? child : new Map();
  node.set(key, next);
  put(next, rest, value);
}

function asRecord(node: Node): Record<string, unknown> {
  return Object.fromEntries(
    [...node].map(([key, value]) => [key, value instanceof Map ? asValue(value) : value]),
  );
}

/** Members named 0, 1, 2 … are a list, in that order, whatever gaps removed rows have left. */
function asValue(node: Node): unknown {
  const keys = [...node.keys()];
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key))) return asRecord(node);
  return keys
    .toSorted((a, b) => Number(a) - Number(b))
    .map((key) => node.get(key))
    .map((value) => (value instanceof Map ? asValue(value) : value));
}
