import { Problem } from '../../problem';
import { scanJson } from './scan-json';

/** Bounds of every JSON body, whatever the door. */
export const jsonLimits = { bytes: 1_048_576, depth: 64 } as const;

/**
 * What strict JSON in UTF-8 says. Throws `malformed` with line and column for everything that two readers could
 * understand in two ways: broken text, a member twice, a member that changes how objects work, a whole number that
 * loses digits, nesting without end.
 */
export function decodeJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text.trim() === '') throw malformedJson('The body is empty. Send a JSON object.');
  scanJson(text, { depth: jsonLimits.depth, fail: (at, why) => malformedJson(`${why} ${place(text, at)}`) });
  return JSON.parse(text) as unknown;
}

function malformedJson(message: string): Problem {
  return new Problem({ kind: 'malformed', code: 'malformed-json', message });
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformedJson('The body is not UTF-8.');
  }
}

function place(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `(line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
}
