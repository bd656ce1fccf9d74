import { headers } from 'next/headers';
import type { FormState } from '@/components/form/form-state';
import type { Context } from '@/lib/context';
import { failed, foreignOrigin } from './action';
import { consoleContext } from './context';
import { readForm } from './read-form';
import { isSameOrigin } from './session';

type Posted = Record<string, unknown>;

interface SecretAction<Result> {
  /** What of the form comes back after a refusal; passwords and tokens never do. */
  keep: readonly string[];
  run(posted: Posted, context: Context): Promise<Result>;
  /** May redirect. */
  then?(result: Result, posted: Posted): void | Promise<void>;
}

/** Like `action`, for forms in which a password is typed: the page that comes back must not hold it. */
export function secretAction<Result>({ keep, run, then }: SecretAction<Result>) {
  return async (_state: FormState<Result>, form: FormData): Promise<FormState<Result>> => {
    const posted = readForm(form);
    let result: Result;
    try {
      if (!isSameOrigin(await headers())) throw foreignOrigin();
      result = await run(posted, await consoleContext());
    } catch (error) {
      return failed<Result>(error, Object.fromEntries(keep.map((name) => [name, posted[name]])));
    }
    await then?.(result, posted);
    return { status: 'done', message: '', issues: [], result };
  };
}
