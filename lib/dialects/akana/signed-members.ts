import { timingSafeEqual } from 'node:crypto';
import type { ServerKey } from '../../context';

export type Members = readonly (readonly [name: string, value: string])[];

interface Signing {
  serverKey: Pick<ServerKey, 'sign'>;
  /** Keeps signatures of different things apart. */
  purpose: string;
  /** What is signed along without standing in the text. */
  bound?: readonly string[];
}

/**
 * `TokenID=…,expirationTime=…,sig=…`, URL-encoded as a whole, as the vendor's cookies and header values are. A dot within
 * a value is encoded once more, as in its samples (`%252E`).
 */
export function writeSigned(members: Members, signing: Signing): string {
  const parts = members.map(([name, value]) => `${name}=${value.replaceAll('.', '%2E')}`);
  return encodeURIComponent([...parts, `sig=${signatureOf(members, signing)}`].join(','));
}

/**
 * The members of such a text, encoded once, twice or not at all (A12); undefined when it has another form, not exactly
 * these members in their order, or a signature that is not ours over them.
 */
export function readSigned(
  text: string,
  names: readonly string[],
  signing: Signing,
): Record<string, string> | undefined {
  if (text.length > 4096) return undefined;
  const plain = decodeFully(text);
  const pairs = (plain ?? '').split(',').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at), part.slice(at + 1)] as const;
  });
  const [signature, ...found] = [pairs.at(-1), ...pairs.slice(0, -1)];
  if (signature?.[0] !== 'sig' || found.map(([name]) => name).join() !== names.join()) return undefined;
  return isSame(signature[1], signatureOf(found, signing)) ? Object.fromEntries(found) : undefined;
}

function signatureOf(members: Members, { serverKey, purpose, bound = [] }: Signing): string {
  return serverKey.sign(purpose, JSON.stringify([members, bound]));
}

/** Nothing that is signed here has a percent sign of its own. */
function decodeFully(text: string): string | undefined {
  let plain = text;
  try {
    for (let times = 0; plain.includes('%') && times < 4; times += 1) plain = decodeURIComponent(plain);
  } catch {
    return undefined;
  }
  return plain.includes('%') ? undefined : plain;
}

function isSame(found: string, right: string): boolean {
  const [a, b] = [Buffer.from(found), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
