import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { isEqual } from '../merge-patch';
import { conflict, invalid, notFound } from '../problem';
import { unfreeze } from '../tenants/freeze-tenant';
import { consoleAddress, optional } from './address';
import { tellOfFrozen, tellOfMove } from './begin-move';
import { isOpen, type Move, type MoveCheck, moveChecks, type OpenMoveState, openMoveStates } from './model';

const checks = Object.keys(moveChecks) as [MoveCheck, ...MoveCheck[]];

/** What can be said of an open move; what is left out stays. */
export const MoveChanges = z.strictObject({
  state: z
    .enum([...openMoveStates, 'given-up'], {
      error: `The state is one of ${[...openMoveStates, 'given-up'].join(', ')}.`,
    })
    .optional(),
  target: optional(consoleAddress).optional(),
  ticks: z
    .partialRecord(z.enum(checks), z.boolean({ error: 'A tick is true or false.' }), {
      error: `The ticks are of ${checks.join(', ')}.`,
    })
    .optional()
    .meta({ description: 'Only those that change.' }),
});

/**
 * Goes on with a move, step by step; back to any earlier one. Given up at any step, it unfreezes the tenant, which is
 * then as if nothing had been.
 */
export const saveMove = command({
  name: 'move.save',
  input: MoveChanges.extend({ id: z.string() }),
  async run(context, { id, state, target, ticks }) {
    const before = await getOpenMove(context, id);
    const said: Move = {
      ...before,
      target: target === undefined ? before.target : target,
      ticks: { ...before.ticks, ...ticks },
      state: state ?? before.state,
    };
    if (state !== undefined && state !== 'given-up') requireReady(before, said, state);
    if (isEqual(before, said)) return { result: before, audit: null };
    const after = { ...said, updatedAt: context.now };
    await context.stores.moves.save(after);
    const told = [tellOfMove(before, after)];
    if (state === 'given-up') {
      const tenant = await context.stores.tenants.find(before.tenantId);
      if (tenant?.frozen) told.push(tellOfFrozen(tenant, await unfreeze(context, tenant)));
    }
    return { result: after, audit: told };
  },
});

/** Throws `not-found`, and `conflict` for a move that has come to its end. */
export async function getOpenMove({ stores }: CommandContext, id: string): Promise<Move> {
  const move = await stores.moves.find(id);
  if (!move) throw notFound('move');
  if (isOpen(move)) return move;
  const end = move.state === 'retired' ? 'is done' : 'was given up';
  const message = `The move of ${move.tenantName} ${end}. Begin another one on the page of the tenant.`;
  throw conflict([{ path: 'state', code: 'move-ended', message }]);
}

const missing: Record<OpenMoveState, string> = {
  frozen: 'Freeze the tenant first.',
  exported: 'Export the tenant first.',
  imported: 'Import the archive on the other console first.',
  checked: 'Go through the check list first.',
  activated: 'Activate the tenant there first.',
};

function requireReady(before: Move, said: Move, wanted: OpenMoveState): void {
  const at = openMoveStates.indexOf(before.state as OpenMoveState);
  const to = openMoveStates.indexOf(wanted);
  const skipped = openMoveStates[at + 1];
  if (to > at + 1 && skipped)
    throw conflict([{ path: 'state', code: 'move-step', message: missing[skipped] }]);
  if (to >= openMoveStates.indexOf('imported') && said.target === null) {
    const message = 'Enter the address of the other console.';
    throw invalid([{ path: 'target', code: 'required', message }]);
  }
  const open = checks.filter((check) => said.ticks[check] !== true);
  if (to >= openMoveStates.indexOf('checked') && open.length > 0) {
    throw conflict(
      open.map((check) => ({
        path: `ticks.${check}`,
        code: 'move-unchecked',
        message: `Not ticked yet: ${moveChecks[check]}`,
      })),
    );
  }
}

/** Throws `conflict` unless the step was done. */
export function requireStep(move: Move, step: OpenMoveState): void {
  if (openMoveStates.indexOf(move.state as OpenMoveState) < openMoveStates.indexOf(step))
    throw conflict([{ path: 'state', code: 'move-step', message: missing[step] }]);
}
