import { headers } from 'next/headers';
import type * as z from 'zod';
import type { FormState } from '@/components/form/form-state';
import { type Command, execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { requirePermission } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { consoleContext } from './context';
import { logDefect } from './log';
import { observeRequest } from './metrics';
import { statusOf } from './problem-response';
import { readForm } from './read-form';
import { isSameOrigin } from './session';

interface ActionOptions<Input, Result> {
  /** The command's input from what was posted; without it the posted members are the input. */
  input?(posted: Record<string, unknown>, context: Context): Input | Promise<Input>;
  /** Where to go afterwards, or what to set; may redirect. */
  then?(result: Result, posted: Record<string, unknown>, context: Context): void | Promise<void>;
}

type ServerAction<Result> = (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>;

/**
 * A command as a server action of a form. `reason` and `idempotencyKey` are taken from the form for every command.
 * A refusal comes back as state, with everything that was typed.
 */
export function action<Schema extends z.ZodType, Result, Prepared>(
  command: Command<Schema, Result, Prepared>,
  options: ActionOptions<unknown, Result> = {},
): ServerAction<Result> {
  return async (_state, form) => {
    const end = startObserving(command.name);
    const { reason, idempotencyKey, ...posted } = readForm(form);
    let result: Result;
    let context: Context;
    try {
      if (!isSameOrigin(await headers())) throw foreignOrigin();
      context = await consoleContext();
      requirePermission(context.actor, command.name);
      result = await execute(
        context,
        command,
        options.input ? await options.input(posted, context) : posted,
        {
          reason: text(reason),
          idempotencyKey: text(idempotencyKey),
        },
      );
    } catch (error) {
      end(error instanceof Problem ? statusOf[error.kind] : 500);
      return failed<Result>(error, posted);
    }
    end(200);
    await options.then?.(result, posted, context);
    return { status: 'done', message: '', issues: [], result };
  };
}

/** Actions answer forms, not HTTP; metrics count them with the status that the JSON interface would give. */
function startObserving(route: string): (status: number) => void {
  const started = performance.now();
  return (status) =>
    observeRequest({
      door: 'console',
      route,
      method: 'POST',
      status,
      seconds: (performance.now() - started) / 1000,
    });
}

/** Back in the browser shows the form again with the key it was sent with. */
const sentAlready = 'This form was sent already. Open it again to send another.';

/** A refusal as form state. A defect is logged and told with its request id, never with its text. */
export async function failed<Result>(
  error: unknown,
  values?: Record<string, unknown>,
): Promise<FormState<Result>> {
  if (error instanceof Problem) {
    const message = error.code === 'idempotency-key-reused' ? sentAlready : error.message;
    return { status: 'failed', message, code: error.code, issues: error.issues, values };
  }
  const requestId = (await headers()).get('x-request-id') ?? '';
  logDefect(error, { requestId });
  return {
    status: 'failed',
    code: 'defect',
    message: `This could not be done, and nothing was changed. Request id ${requestId}.`,
    issues: [],
    values,
  };
}

export function foreignOrigin(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'foreign-origin',
    message: 'This request did not come from this console. Open the page again and repeat it.',
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
