import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import { endedMoveStates, type Move, type MoveState } from '@/lib/moves/model';
import type { MoveStore } from '@/lib/moves/store';
import type { Database } from '../database';

type Row = Database['tables']['moves']['$inferSelect'];

export function moveStore({ q, tables: { moves } }: Database): MoveStore {
  const isOpen = notInArray(moves.state, [...endedMoveStates]);
  return {
    async find(id) {
      const [row] = await q.select().from(moves).where(eq(moves.id, id));
      return row && toMove(row);
    },

    async findOpen(tenantId) {
      const [row] = await q
        .select()
        .from(moves)
        .where(and(eq(moves.tenantId, tenantId), isOpen))
        .orderBy(desc(moves.createdAt), desc(moves.id))
        .limit(1);
      return row && toMove(row);
    },

    async list({ tenantId, open }, limit) {
      const rows = await q
        .select()
        .from(moves)
        .where(
          and(
            tenantId === undefined ? undefined : eq(moves.tenantId, tenantId),
            open === undefined ? undefined : open ? isOpen : inArray(moves.state, [...endedMoveStates]),
          ),
        )
        .orderBy(desc(moves.createdAt), desc(moves.id))
        .limit(limit);
      return rows.map(toMove);
    },

    async insert(move) {
      await q.insert(moves).values(move);
    },

    async save({ id, ...move }) {
      await q.update(moves).set(move).where(eq(moves.id, id));
    },
  };
}

function toMove({ state, ticks, ...row }: Row): Move {
  return { ...row, state: state as MoveState, ticks: ticks as Move['ticks'] };
}
