import type * as z from 'zod';
import { action } from '@/app/_server/action';
import type { FormState } from '@/components/form/form-state';
import type { Command } from '@/lib/command';
import type { Context } from '@/lib/context';
import { Problem } from '@/lib/problem';

interface Options<Result> {
  input?(posted: Record<string, unknown>): unknown;
  then?(result: Result, posted: Record<string, unknown>, context: Context): void | Promise<void>;
}

/** A command as an action of the tenant's own people: who looks by support access, and a partner, post nothing from here. */
export function portalAction<Schema extends z.ZodType, Result, Prepared>(
  command: Command<Schema, Result, Prepared>,
  { input = (posted) => posted, then }: Options<Result> = {},
): (state: FormState<Result>, form: FormData) => Promise<FormState<Result>> {
  return action(command, {
    input(posted, { actor }) {
      if (actor.kind !== 'person' || actor.role !== 'tenant-administrator') throw looksOnly();
      return input(posted);
    },
    ...(then && { then }),
  });
}

function looksOnly(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'looks-only',
    message: 'Support access is for looking. Nothing was changed.',
  });
}
