'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { readForm } from '@/app/_server/read-form';
import { inScope } from '@/app/_server/scope';
import { readTimeZone } from '@/app/_server/time-zone';
import type { FormState } from '@/components/form/form-state';
import { assignNumbers } from '@/lib/access-numbers/assign-numbers';
import { deleteBlock, splitBlock, updateBlock } from '@/lib/access-numbers/change-block';
import { joinBlocks } from '@/lib/access-numbers/join-blocks';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { placeIssues, readMembers } from '@/lib/access-numbers/read-block-form';
import { releaseNumbers } from '@/lib/access-numbers/release-numbers';
import { reserveNumbers } from '@/lib/access-numbers/reserve-numbers';
import { unassignNumbers } from '@/lib/access-numbers/unassign-numbers';
import { instantAt } from '@/lib/audit/day-in-zone';
import { invalid } from '@/lib/problem';
import { findTenantByText } from '../_find-tenant';

type Posted = Record<string, unknown>;

/** To the block that holds what was chosen; its page says what was done. */
const arriveAt =
  (done: string) =>
  async ({ blocks: [block] }: { blocks: AccessNumberBlock[] }, { id }: Posted) =>
    redirect(await inScope(`/numbers/${block?.id ?? String(id)}?done=${done}`));

export const assignAction = action(assignNumbers, {
  input: async (posted, context) => ({
    ...chosen(posted),
    tenantId:
      typeof posted.tenantId === 'string'
        ? posted.tenantId
        : (await findTenantByText(context, text(posted.tenant))).id,
  }),
  then: arriveAt('assigned'),
});

export const unassignAction = action(unassignNumbers, {
  input: (posted) => ({ ...chosen(posted), release: posted.release === 'yes' }),
  then: arriveAt('unassigned'),
});

export const reserveAction = action(reserveNumbers, {
  input: async (posted) => ({ ...chosen(posted), until: await readEnd(posted), note: posted.note }),
  then: arriveAt('reserved'),
});

export const releaseAction = action(releaseNumbers, { input: chosen, then: arriveAt('released') });

/** What an Undo does: the same, staying on the page. */
export const undoUnassignAction = action(assignNumbers, {
  input: ({ id, tenantId }) => ({ ids: [id], tenantId }),
  then: () => refresh(),
});

export const undoReserveAction = action(releaseNumbers, {
  input: ({ id }) => ({ ids: [id] }),
  then: () => refresh(),
});

export const splitAction = action(splitBlock, {
  input: ({ id, expectedVersion, at }) => ({ id, expectedVersion: Number(expectedVersion), at }),
  then: arriveAt('split'),
});

export const joinAction = action(joinBlocks, {
  input: ({ ids }) => ({ ids }),
  then: async ({ id }) => redirect(await inScope(`/numbers/${id}?done=joined`)),
});

const update = action(updateBlock, {
  input: ({ id, expectedVersion, ...posted }) => ({
    id,
    expectedVersion: Number(expectedVersion),
    changes: readMembers(posted),
  }),
  then: async ({ id }) => redirect(await inScope(`/numbers/${id}?done=saved`)),
});

export async function updateBlockAction(
  state: FormState<AccessNumberBlock>,
  form: FormData,
): Promise<FormState<AccessNumberBlock>> {
  const outcome = await update(state, form);
  return { ...outcome, issues: placeIssues(outcome.issues, readForm(form)) };
}

export const deleteBlockAction = action(deleteBlock, {
  input: ({ id, expectedVersion }) => ({ id, expectedVersion: Number(expectedVersion) }),
  then: async (_, { label }) => redirect(await inScope(`/numbers?done=${encodeURIComponent(text(label))}`)),
});

/** The block, and which of its numbers where that was asked. */
function chosen({ id, expectedVersion, first, last }: Posted) {
  return {
    ids: [id],
    ...(typeof expectedVersion === 'string' && { expectedVersion: Number(expectedVersion) }),
    ...(typeof first === 'string' && { first, last }),
  };
}

async function readEnd({ day, time }: Posted): Promise<string> {
  if (text(day) === '')
    throw invalid([{ path: 'day', code: 'required', message: 'Enter the day on which it ends.' }]);
  const until = instantAt(text(day), text(time) || '00:00', await readTimeZone());
  if (until !== undefined) return until;
  throw invalid([
    { path: 'day', code: 'wrong-format', message: 'A day looks like 2026-03-01, a time like 17:00.' },
  ]);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
