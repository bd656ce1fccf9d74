'use client';

import { useEffect } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { idle } from '@/components/form/form-state';
import { showToast } from '@/components/ui/toast';

export interface ArrivalToastProps {
  /** What happened to what. */
  title: string;
  description?: string;
  undo?: { action: FormAction<unknown>; fields: Record<string, string> };
}

/** One toast on the page one comes to after something was done, with a way to take it back where there is one. */
export function ArrivalToast({ title, description, undo }: ArrivalToastProps) {
  useEffect(() => {
    showToast({ title, ...(description && { description }), ...(undo && { undo: () => takeBack(undo) }) });
    // The same page without the word would tell it again on reload.
    const address = new URL(location.href);
    address.searchParams.delete('done');
    history.replaceState(null, '', address);
    // Said once for each arrival, whatever the page learns afterwards.
  }, [title]);
  return null;
}

async function takeBack({ action, fields }: NonNullable<ArrivalToastProps['undo']>): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const state = await action(idle, form);
  if (state.status === 'failed') throw new Error(state.message);
}
