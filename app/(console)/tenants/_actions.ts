'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { deleteTenant } from '@/lib/tenants/delete-tenant';
import { purgeTenant } from '@/lib/tenants/purge-tenant';
import { restoreTenant } from '@/lib/tenants/restore-tenant';
import { activateTenant, deactivateTenant } from '@/lib/tenants/switch-tenant';
import { undoChange } from '@/lib/tenants/undo-change';
import { withNumbers } from './_numbers-in-form';
import { findUndoable } from './_undoable';

const then = () => refresh();

export const activateTenantAction = action(activateTenant, { input: withNumbers, then });
export const deactivateTenantAction = action(deactivateTenant, { input: withNumbers, then });
export const deleteTenantAction = action(deleteTenant, { input: withNumbers, then });
export const restoreTenantAction = action(restoreTenant, { input: withNumbers, then });
export const purgeTenantAction = action(purgeTenant, { then });
/** Takes `entryId`, or `tenantId` and the `version` that the change led to. */
export const undoTenantChangeAction = action(undoChange, { input: findUndoable, then });
