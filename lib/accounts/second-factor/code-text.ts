import * as z from 'zod';

/** Six digits of an authenticator app, or one of the recovery codes. */
export type TypedCode = { kind: 'one-time' | 'recovery'; text: string };

/** As people type and paste codes: with blanks or hyphens, in either case, O for 0 and I or L for 1. */
function readCode(typed: string): TypedCode | undefined {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s\-.·]/g, '')
    .toLowerCase();
  if (/^\d{6}$/.test(text)) return { kind: 'one-time', text };
  const recovery = text.replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{12}$/.test(recovery) ? { kind: 'recovery', text: recovery } : undefined;
}

export const CodeText = codeText('A code has six digits; a recovery code has 12 letters and digits.', [
  'one-time',
  'recovery',
]);

/** While a second factor is set up there are no recovery codes yet. */
export const FirstCodeText = codeText('The code has six digits.', ['one-time']);

function codeText(shape: string, kinds: readonly TypedCode['kind'][]) {
  return z
    .string({ error: 'Enter a code.' })
    .max(100, { error: shape })
    .transform((typed, context) => {
      const code = readCode(typed);
      if (code && kinds.includes(code.kind)) return code;
      const isEmpty = typed.trim() === '';
      context.addIssue({
        code: 'custom',
        params: { code: isEmpty ? 'required' : 'wrong-format' },
        message: isEmpty ? 'Enter the six digits that your authenticator app shows now.' : shape,
      });
      return z.NEVER;
    });
}
