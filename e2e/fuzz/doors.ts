/** The languages that the server speaks, each with its own way to say no. */
export type Door = 'json' | 'mx-one' | 'bright-pattern' | 'akana' | 'longjump';

/** Whose an address is, by its beginning. */
export function doorOf(path: string): Door {
  if (/^\/configapi\//.test(path)) return 'bright-pattern';
  if (/^\/(auth|tenant)\//.test(path)) return 'mx-one';
  if (/^\/networking\//.test(path)) return 'longjump';
  if (/^\/(platform\/|api\/(login|tenants|businesses|properties)(\/|$))/.test(path)) return 'akana';
  return 'json';
}
