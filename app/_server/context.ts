import { headers } from 'next/headers';
import { cache } from 'react';
import type * as z from 'zod';
import type { Context } from '@/lib/context';
import { ask, type Query } from '@/lib/query';
import { baseContext } from './base-context';
import { readScope } from './scope';
import { findConsoleActor } from './session';

/** The context of the page or action that is running; read once a request. */
export const consoleContext = cache(async (): Promise<Context> => {
  const received = await headers();
  return baseContext({
    actor: await findConsoleActor(),
    door: 'console',
    headers: received,
    partnerUrl: readScope(received)?.url,
  });
});

/** How a page reads. */
export async function read<Schema extends z.ZodType, Result>(
  query: Query<Schema, Result>,
  input: z.input<Schema>,
): Promise<Result> {
  return ask(await consoleContext(), query, input);
}
