'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import type { FormState } from '@/components/form/form-state';
import type { TelephonySystem } from '@/lib/telephony-systems/model';
import {
  createTelephonySystem,
  deleteTelephonySystem,
  updateTelephonySystem,
} from '@/lib/telephony-systems/save-telephony-system';
import { readTyped } from '@/lib/telephony-systems/typed-lists';
import { findSystem } from './_find-system';

export const createSystemAction = action(createTelephonySystem, {
  input: readTyped,
  then: ({ id }) => redirect(`/telephony-systems/${id}?done=added`),
});

const update = action(updateTelephonySystem, {
  input: ({ id, expectedVersion, ...typed }) => ({
    id,
    expectedVersion: Number(expectedVersion),
    changes: readTyped(typed),
  }),
  then: ({ id }) => redirect(`/telephony-systems/${id}?done=saved`),
});

/** When somebody else saved first, the answer brings the system as it is now, so that the form can show both. */
export async function updateSystemAction(
  state: FormState<TelephonySystem>,
  form: FormData,
): Promise<FormState<TelephonySystem>> {
  const outcome = await update(state, form);
  if (outcome.code !== 'changed-meanwhile') return outcome;
  const current = await findSystem(String(form.get('id')));
  return { ...outcome, result: current?.system };
}

export const deleteSystemAction = action(deleteTelephonySystem, {
  input: ({ id, expectedVersion }) => ({ id, expectedVersion: Number(expectedVersion) }),
  then: () => redirect('/telephony-systems?done=deleted'),
});
