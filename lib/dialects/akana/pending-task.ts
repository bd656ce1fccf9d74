import * as z from 'zod';
import { parseInput } from '../../parse-input';
import { invalid } from '../../problem';

const text = z
  .string({ error: 'The parameters of a task are text.' })
  .max(4096, { error: 'This is too long.' });

/** The documented body, with the parameters of the code; those of the password are ours ([D]). */
const Body = z.strictObject({
  parameters: z.strictObject(
    {
      '2fa.verification.code': text.optional(),
      'change.password.current': text.optional(),
      'change.password.new': text.optional(),
      /** What the vendor's workflows call what is done; here the parameters say it. */
      Action: text.optional(),
    },
    { error: 'The parameters are an object.' },
  ),
});

type Task =
  | { kind: '2fa.verification.code'; code: string }
  | { kind: 'change.password'; current: string; next: string };

export function readPendingTask(document: unknown): Task {
  const { parameters } = parseInput(Body, document);
  const code = parameters['2fa.verification.code'];
  const current = parameters['change.password.current'];
  const next = parameters['change.password.new'];
  if (code !== undefined && current === undefined && next === undefined)
    return { kind: '2fa.verification.code', code };
  if (code === undefined && current !== undefined && next !== undefined)
    return { kind: 'change.password', current, next };
  const message =
    'Send “2fa.verification.code”, or “change.password.current” with “change.password.new”, as one task.';
  throw invalid([{ path: 'parameters', code: 'required', message }]);
}
