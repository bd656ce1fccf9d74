'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { secretAction } from '@/app/_server/secret-action';
import { emptyTrunk, readTrunk } from '@/components/trunks/trunk-texts';
import { execute } from '@/lib/command';
import { createTrunk, deleteTrunk, updateTrunk } from '@/lib/trunks/save-trunk';

const keep = Object.keys(emptyTrunk);

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const createTrunkAction = secretAction({
  keep,
  run: ({ idempotencyKey, ...posted }, context) =>
    execute(context, createTrunk, readTrunk(posted), { idempotencyKey: text(idempotencyKey) }),
  then: ({ id }) => redirect(`/trunks/${id}?done=added`),
});

export const updateTrunkAction = secretAction({
  keep,
  run: ({ id, expectedVersion, reason, ...posted }, context) =>
    execute(
      context,
      updateTrunk,
      { id, expectedVersion: Number(expectedVersion), changes: readTrunk(posted) },
      { reason: text(reason) },
    ),
  then: ({ id }) => redirect(`/trunks/${id}?done=saved`),
});

export const deleteTrunkAction = action(deleteTrunk, {
  input: ({ id, expectedVersion }) => ({ id, expectedVersion: Number(expectedVersion) }),
  then: () => redirect('/trunks?done=deleted'),
});
