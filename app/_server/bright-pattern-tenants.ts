import * as z from 'zod';
import type { Command } from '@/lib/command';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';
import { notFound } from '@/lib/problem';
import { findTenantByUrl } from '@/lib/tenants/find-by-url';
import type { Tenant } from '@/lib/tenants/model';
import type { Call } from './endpoint';
import { readAddress } from './read-request';

/** The tenant that the address names; throws `not-found`. */
export async function findAddressed({ ask, params: { url = '' } }: Call): Promise<Tenant> {
  const tenant = await ask(findTenantByUrl, { url });
  if (tenant) return tenant;
  throw notFound('tenant');
}

const Nothing = z.strictObject({});

/** A misspelt parameter is refused rather than overlooked. */
export function requireNoParameters({ url }: Call): void {
  parseInput(Nothing, readAddress(url));
}

type Switch = Command<z.ZodType<unknown, { id: string }>, Tenant>;

/** Activates or deactivates, also what is so already: 200 and nothing else. */
export async function switchAddressed(call: Call, command: Switch): Promise<Response> {
  requirePermission(call.context.actor, command.name);
  requireNoParameters(call);
  const { id } = await findAddressed(call);
  await call.run(command, { id });
  return empty();
}

export function empty(): Response {
  return new Response(null, { status: 200 });
}
