'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { beginMove } from '@/lib/moves/begin-move';
import { moveChecks } from '@/lib/moves/model';
import { retireTenant } from '@/lib/moves/retire-tenant';
import { saveMove } from '@/lib/moves/save-move';
import { requirePermission } from '@/lib/permissions';
import { freezeTenant, unfreezeTenant } from '@/lib/tenants/freeze-tenant';
import { renamingReason } from './_renaming-reason';

/** A form’s own reason is the one shown while the tenant is frozen, and not only that of an entry in the log. */
export const beginMoveAction = renamingReason(
  action(beginMove, {
    input: ({ why, ...posted }) => ({ ...posted, reason: why }),
    then: ({ id }) => redirect(`/moves/${id}`),
  }),
);

export const freezeAction = renamingReason(
  action(freezeTenant, {
    input: ({ why, ...posted }) => ({ ...posted, reason: why }),
    then: () => refresh(),
  }),
);

export const unfreezeAction = action(unfreezeTenant, { then: () => refresh() });

/** Boxes that are not ticked are not posted. */
export const saveMoveAction = action(saveMove, {
  input: ({ ticked, ticks, ...posted }) => ({
    ...posted,
    ...(ticked === 'yes' && { ticks: readTicks(ticks) }),
  }),
  then: () => refresh(),
});

/** Deleting a tenant is not enough: a partner may, and goes on with no move. */
export const retireAction = action(retireTenant, {
  input(posted, { actor }) {
    requirePermission(actor, saveMove.name);
    return posted;
  },
  then: ({ id }) => redirect(`/moves/${id}`),
});

function readTicks(posted: unknown): Record<string, boolean> {
  const ticked = typeof posted === 'object' && posted !== null ? Object.keys(posted) : [];
  return Object.fromEntries(Object.keys(moveChecks).map((check) => [check, ticked.includes(check)]));
}
