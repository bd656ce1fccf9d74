import * as z from 'zod';
import { type Actor, type Door, usesConsole } from '../../actor';
import type { AuditEntry } from '../../audit/model';
import { requirePermission } from '../../permissions';
import { notFound } from '../../problem';
import { type QueryContext, query } from '../../query';
import { actingPerson } from '../acting-person';

/** One attempt to sign in as somebody, as the log keeps it. */
export interface SignIn {
  sequence: number;
  at: string;
  ip: string;
  door: Door;
  /** Empty where the log does not know it. */
  userAgent: string;
  result: 'signed-in' | 'refused' | 'code-asked';
  /** Why it was refused, or what proved it besides a password. */
  note: string | null;
}

const most = 50;
/** An entry is written with its person as its subject; those of other kinds lie between. */
const atOnce = 100;
const mostRead = 2000;

/** The newest attempts to sign in: own ones, or somebody else's for an administrator. */
export const listSignIns = query({
  name: 'sign-in.list',
  input: z.strictObject({
    personId: z.string().optional(),
    limit: z.int().min(1).max(most).default(20),
  }),
  async run(context, { personId, limit }): Promise<SignIn[]> {
    const self = actingPerson(context.actor);
    const id = personId ?? self.personId;
    if (id !== self.personId) await requireCaretaker(context, id);
    const found: SignIn[] = [];
    let before: number | undefined;
    for (let read = 0; read < mostRead && found.length < limit; read += atOnce) {
      const page = { limit: atOnce, ...(before !== undefined && { before }) };
      const entries = await context.stores.audit.list({ entity: 'person', entityId: id }, page);
      found.push(...entries.flatMap((entry) => toSignIn(entry) ?? []));
      before = entries.at(-1)?.sequence;
      if (entries.length < atOnce) break;
    }
    return found.slice(0, limit);
  },
});

/**
 * Administrators see those of the provider's people, operators those of tenants' people. To a tenant's own administrator
 * other people are as if there were none.
 */
async function requireCaretaker({ stores, actor }: QueryContext, id: string): Promise<void> {
  const person = isOfProvider(actor) ? await stores.people.find(id) : undefined;
  if (!person) throw notFound('person');
  requirePermission(actor, person.tenantId === null ? 'person.get' : 'invitation.copy-link');
}

function isOfProvider(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && usesConsole(actor.role));
}

const opening =
  /^(session\.(open|confirm|admit|open-with-identity)|script-session\.open)(\.refused|\.code-asked)?$/;

function toSignIn({ sequence, at, ip, door, action, after }: AuditEntry): SignIn | undefined {
  const outcome = opening.exec(action);
  if (!outcome) return undefined;
  const told = (after ?? {}) as Record<string, unknown>;
  const result =
    outcome[3] === '.refused' ? 'refused' : outcome[3] === '.code-asked' ? 'code-asked' : 'signed-in';
  return { sequence, at, ip, door, userAgent: text(told.userAgent), result, note: noteOf(told) };
}

function noteOf({ because, apiKey, identity, secondFactor }: Record<string, unknown>): string | null {
  if (because !== undefined) return text(because);
  if (apiKey !== undefined) return `API key ${text(apiKey)}`;
  const parts = [
    identity === undefined ? undefined : `by ${text(identity)}`,
    secondFactor === 'recovery' ? 'with a recovery code' : secondFactor && 'with a code',
  ];
  return parts.filter(Boolean).join(', ') || null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
