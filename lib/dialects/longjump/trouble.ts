import { Problem } from '../../problem';

/** A request that cannot be understood. */
export function malformed(code: string, message: string): Problem {
  return new Problem({ kind: 'malformed', code, message });
}

export function unsupported(code: string, message: string): Problem {
  return new Problem({ kind: 'unsupported-media-type', code, message });
}
