import * as z from 'zod';
import type { AuditEntry } from '../audit/model';
import { PageLimit } from '../page-limit';
import { notFound } from '../problem';
import { query } from '../query';
import { type Move, type MoveState, type MoveStep, moveStates } from './model';

/** More changes than any move has. */
const most = 200;

/** A move, with who did which step last and when. */
export const getMove = query({
  name: 'move.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }): Promise<Move & { steps: MoveStep[] }> {
    const move = await stores.moves.find(id);
    if (!move) throw notFound('move');
    const entries = await stores.audit.list({ entity: 'move', entityId: id }, { limit: most });
    return { ...move, steps: stepsOf(entries) };
  },
});

/** Moves, the newest first. */
export const listMoves = query({
  name: 'move.list',
  input: z.strictObject({
    tenantId: z.string().optional(),
    open: z
      .enum(['true', 'false'])
      .transform((value) => value === 'true')
      .optional()
      .meta({ description: 'Only those that are on their way, or only those that have come to an end.' }),
    limit: PageLimit,
  }),
  async run({ stores }, { tenantId, open, limit }): Promise<{ items: Move[]; next: null }> {
    const filter = { ...(tenantId !== undefined && { tenantId }), ...(open !== undefined && { open }) };
    return { items: await stores.moves.list(filter, limit), next: null };
  },
});

/** Entries come newest first; the last time that a step was taken counts. */
function stepsOf(entries: readonly AuditEntry[]): MoveStep[] {
  const found = new Map<MoveState, MoveStep>();
  for (const { before, after, at, actorName: by } of entries) {
    const [was, is] = [stateOf(before), stateOf(after)];
    if (is !== undefined && is !== was && !found.has(is)) found.set(is, { state: is, at, by });
  }
  return moveStates.flatMap((state) => found.get(state) ?? []);
}

function stateOf(told: unknown): MoveState | undefined {
  return (told as Partial<Move> | null)?.state;
}
